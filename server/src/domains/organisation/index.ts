import type { Domain } from '../domain.js';
import { organisationCases } from './organisation.cases.js';
import { organisationHttp } from './organisation.http.js';
import { organisationCollection } from './organisation.model.js';
import { organisationPolicy } from './organisation.policy.js';
import { organisationStore } from './organisation.store.js';

export {
  createOrganisation,
  isSampleOrganisation,
  onCall,
  settleOrganisation,
  theOrganisation,
} from './ask.js';
export { readCrisisFile } from './crisis-file.js';
export { type HoursNow, hoursAt } from './hours.js';
export { organisationCollection } from './organisation.model.js';
export {
  type AnswerPromise,
  logKeptYears,
  type Organisation,
  type OrganisationSettings,
  type Reading,
} from './organisation.types.js';
export { addWorkingDays, readingAt } from './working-days.js';

declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly organisation: true;
  }
}

export const organisation = {
  policy: organisationPolicy,
  cases: organisationCases,
  stores: ({ connection, vault, crisis }) => ({ organisation: organisationStore(connection, vault, crisis) }),
  collections: [organisationCollection],
  keys: {
    // Only the sealed fields are lost with the key; the settings stay.
    organisation: { among: (ctx, ids) => ctx.stores.organisation.among(ids), remove: async () => {} },
  },
  http: ({ answers }) => organisationHttp(answers),
} satisfies Domain;
