import type { caseRoutes } from '@naast/shared/contract/cases';
import type { flagRoutes } from '@naast/shared/contract/flags';
import type { Handlers } from '../../platform/http/handlers.js';
import type { PlaceKinds } from '../places/index.js';
import { claimCase } from './actions/claim-case.js';
import { decideCase } from './actions/decide-case.js';
import { letGoCase } from './actions/let-go-case.js';
import { passCaseOn } from './actions/pass-case-on.js';
import { listCases, readCase } from './actions/read-cases.js';
import { tellFlag } from './actions/tell-flag.js';
import { presentCase, presentReadCase } from './moderation.present.js';

export const moderationHttp = (kinds: PlaceKinds): Handlers<typeof flagRoutes & typeof caseRoutes> => ({
  async flagItem(ctx, { body }) {
    await tellFlag(ctx, kinds, body);
    return {};
  },
  async listCases(ctx, { query }) {
    const { cases, next, counts } = await listCases(ctx, kinds, query);
    return { cases: cases.map(presentCase), next, counts: { new: counts.new, passedOn: counts.passedOn } };
  },
  readCase: async (ctx, { params }) => presentReadCase(await readCase(ctx, kinds, params)),
  claimCase: async (ctx, { params }) => presentCase(await claimCase(ctx, kinds, params)),
  letGoCase: async (ctx, { params }) => presentCase(await letGoCase(ctx, kinds, params)),
  decideCase: async (ctx, { params, body }) =>
    presentCase(await decideCase(ctx, kinds, { ...params, ...body })),
  passCaseOn: async (ctx, { params, body }) =>
    presentCase(await passCaseOn(ctx, kinds, { ...params, ...body })),
});
