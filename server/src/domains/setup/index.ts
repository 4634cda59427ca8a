import type { Domain } from '../domain.js';
import { setupCases } from './setup.cases.js';
import { setupHttp } from './setup.http.js';
import { setupPolicy } from './setup.policy.js';
import { setupStore } from './setup.store.js';

export const setup = {
  policy: setupPolicy,
  cases: setupCases,
  stores: ({ randomBelow }) => ({ setup: setupStore(randomBelow) }),
  http: ({ mayNow }) => setupHttp(mayNow),
} satisfies Domain;
