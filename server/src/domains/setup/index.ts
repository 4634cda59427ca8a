export { setupHttp } from './setup.http.js';
export { setupPolicy } from './setup.policy.js';
export { setupSituations } from './setup.situations.js';
export { type SetupStore, setupStore } from './setup.store.js';
