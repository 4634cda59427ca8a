import type { Ctx } from '../../kernel/ctx.js';
import type { Domain } from '../domain.js';
import { setupCases } from './setup.cases.js';
import { setupHttp } from './setup.http.js';
import { setupCollection } from './setup.model.js';
import { setupPolicy } from './setup.policy.js';
import { setupStore } from './setup.store.js';

/** The code that the setup page asks for; the terminal of each node prints it. */
export const setupCode = (ctx: Ctx): Promise<string> => ctx.stores.setup.code();

export const setup = {
  policy: setupPolicy,
  cases: setupCases,
  stores: ({ connection, vault, newId }) => ({ setup: setupStore(connection, vault, newId) }),
  collections: [setupCollection],
  http: ({ mayNow }) => setupHttp(mayNow),
} satisfies Domain;
