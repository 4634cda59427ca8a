import type { talkRoutes } from '@naast/shared/contract/talks';
import type { Handlers } from '../../platform/http/handlers.js';
import { answerTalk } from './actions/answer-talk.js';
import { endTalk } from './actions/end-talk.js';
import { enterTalk } from './actions/enter-talk.js';
import { holdTalk } from './actions/hold-talk.js';
import { offerTalk } from './actions/offer-talk.js';
import { listTalkMessages, listTalks, readMyTalk, readTalk, readTalkWindow } from './actions/reads.js';
import { presentItem, presentMessages, presentMyTalk, presentTalk } from './talks.present.js';

export const talkHttp: Handlers<typeof talkRoutes> = {
  offerTalk: async (ctx, { params }) => presentItem(await offerTalk(ctx, params)),
  readMyTalk: async (ctx, { params }) => presentMyTalk(await readMyTalk(ctx, params)),
  answerTalk: async (ctx, { params, body }) => presentMyTalk(await answerTalk(ctx, { ...params, ...body })),
  listTalks: async (ctx) => ({ talks: (await listTalks(ctx)).map(presentItem) }),
  holdTalk: async (ctx, { params }) => presentTalk(await holdTalk(ctx, params)),
  enterTalk: async (ctx, { params }) => presentTalk(await enterTalk(ctx, params)),
  readTalk: async (ctx, { params }) => presentTalk(await readTalk(ctx, params)),
  async endTalk(ctx, { params }) {
    await endTalk(ctx, params);
    return {};
  },
  listTalkMessages: async (ctx, { params, query }) =>
    presentMessages(await listTalkMessages(ctx, { ...params, ...query })),
  readTalkWindow: async (ctx, { params, query }) =>
    presentMessages(await readTalkWindow(ctx, { ...params, ...query })),
};
