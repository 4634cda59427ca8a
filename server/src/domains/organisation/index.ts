export { readCrisisFile } from './crisis-file.js';
export { organisationHttp } from './organisation.http.js';
export { organisationCollection } from './organisation.model.js';
export { organisationPolicy } from './organisation.policy.js';
export { organisationRetention } from './organisation.retention.js';
export { organisationSituations } from './organisation.situations.js';
export { type OrganisationStore, organisationStore } from './organisation.store.js';
export type { Organisation } from './organisation.types.js';
