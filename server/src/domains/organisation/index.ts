export { readCrisisFile } from './crisis-file.js';
export { type HoursNow, hoursAt } from './hours.js';
export { organisationHttp } from './organisation.http.js';
export { organisationCollection } from './organisation.model.js';
export { organisationPolicy } from './organisation.policy.js';
export { organisationRetention } from './organisation.retention.js';
export { organisationSituations } from './organisation.situations.js';
export { type OrganisationStore, organisationStore } from './organisation.store.js';
export {
  type AnswerPromise,
  logKeptYears,
  type Organisation,
  type OrganisationSettings,
  type Reading,
} from './organisation.types.js';
export { addWorkingDays, readingAt } from './working-days.js';
