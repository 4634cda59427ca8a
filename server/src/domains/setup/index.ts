import type { Domain } from '../domain.js';
import { setupHttp } from './setup.http.js';
import { setupPolicy } from './setup.policy.js';
import { setupSituations } from './setup.situations.js';
import { setupStore } from './setup.store.js';

export const setup = {
  policy: setupPolicy,
  situations: setupSituations,
  stores: ({ randomBelow }) => ({ setup: setupStore(randomBelow) }),
  http: ({ mayNow }) => setupHttp(mayNow),
} satisfies Domain;
