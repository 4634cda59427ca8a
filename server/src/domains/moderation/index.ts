import { written } from '@naast/shared/texts/written';
import type { Ctx } from '../../kernel/ctx.js';
import type { Domain } from '../domain.js';
import { carryOutDue } from './actions/carry-out.js';
import { hideWhatWasFlagged } from './actions/hide-by-flags.js';
import { tendHolds } from './actions/lift-hold.js';
import { makeCases } from './actions/make-cases.js';
import { noteAnswers, noteAppeal, noteMeasures, removePastWords } from './actions/note-measures.js';
import { noteNotices } from './actions/note-notices.js';
import { releaseCases, releaseOfLessened } from './actions/release-cases.js';
import { caseCollection } from './cases.model.js';
import { caseStore } from './cases.store.js';
import { flagNetworks } from './flag-networks.store.js';
import { toldFlagCollection } from './flags.model.js';
import { toldFlagStore } from './flags.store.js';
import { graveCaseHttp } from './grave-cases.http.js';
import { graveCaseStore } from './grave-cases.store.js';
import { moderationAudience } from './moderation.audience.js';
import { moderationCases } from './moderation.cases.js';
import { moderationDesk } from './moderation.desk.js';
import './moderation.events.js';
import { moderationHttp } from './moderation.http.js';
import { caseReads, moderationPolicy } from './moderation.policy.js';

export { releaseCases } from './actions/release-cases.js';

/** How many undecided cases this account looks at. */
export const casesClaimedBy = (ctx: Ctx, accountId: string): Promise<number> =>
  ctx.stores.cases.claimedBy(accountId, ctx.now());

export const moderation = {
  policy: moderationPolicy,
  cases: moderationCases,
  reads: caseReads,
  may: { seeCases: (ctx) => ctx.judge('case.list', null) === 'allow' },
  desk: moderationDesk,
  stores: ({ connection, vault, node }) => ({
    cases: caseStore(connection, vault),
    graveCases: graveCaseStore(connection, vault),
    toldFlags: toldFlagStore(connection, vault, node),
    flagNetworks: flagNetworks(),
  }),
  collections: [caseCollection, toldFlagCollection],
  ofPlaces: ({ toldFlags }) => ({ remove: toldFlags.removePlace }),
  keys: {
    case: {
      among: (ctx, ids) => ctx.stores.cases.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.cases.removeWords(id, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.cases.mentioned(),
    async forget(ctx, accountId) {
      await releaseCases(ctx, accountId);
      await ctx.stores.cases.forgetAccount(accountId);
    },
  },
  async personalData(ctx, { id, kind }, { language }) {
    if (kind === 'member') return [];
    const line = `${written[language].accountFile.cases}: ${await ctx.stores.cases.countOf(id)}`;
    return [{ title: null, lines: [line] }];
  },
  subscribers: ({ places }) => ({
    'flag.told': (ctx) => makeCases(ctx, places),
    'measure.imposed': (ctx) => noteMeasures(ctx, places),
    'measure.appealed': (ctx, { measureId }) => noteAppeal(ctx, measureId, ctx.now()),
    'notice.sent': (ctx) => noteNotices(ctx),
    'notice.objected': (ctx) => noteNotices(ctx),
    'room.hostWentAway': (ctx, event) => hideWhatWasFlagged(ctx, places, event),
    async 'account.changed'(ctx, { accountId, hasLost }) {
      if (hasLost) await releaseOfLessened(ctx, accountId);
    },
    // A question is its asker's: with it goes what was copied of it, unless two people hold that for the law.
    async 'thread.erased'(ctx, { place }) {
      for (const caseId of await ctx.stores.cases.idsIn(place.id)) {
        if (await ctx.stores.graveCases.keepForHold(caseId)) continue;
        await ctx.stores.cases.removeWords(caseId, ctx.now());
        ctx.publish({ type: 'case.changed', caseId });
      }
    },
  }),
  http: ({ places }) => ({ ...moderationHttp(places), ...graveCaseHttp(places) }),
  audience: moderationAudience,
  jobs: ({ places }) => [
    {
      name: 'moderation.finish',
      everySeconds: 10,
      // One that cannot be made holds back no decision.
      async run(ctx) {
        try {
          await makeCases(ctx, places);
        } finally {
          await carryOutDue(ctx, places);
          await noteMeasures(ctx, places);
          await noteNotices(ctx);
          await noteAnswers(ctx);
          await tendHolds(ctx);
          await removePastWords(ctx, places);
        }
      },
    },
  ],
} satisfies Domain;
