import type { Domain } from '../domain.js';
import { readDesk } from './actions/read-desk.js';
import { deskCases } from './desk.cases.js';
import { deskPolicy } from './desk.policy.js';

export const desk = {
  policy: deskPolicy,
  cases: deskCases,
  http: (all) => ({ readDesk: async (ctx) => ({ rows: await readDesk(ctx, all.desk) }) }),
} satisfies Domain;
