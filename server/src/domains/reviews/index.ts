import { written } from '@naast/shared/texts/written';
import type { Domain } from '../domain.js';
import { reviewAudience } from './reviews.audience.js';
import { reviewCases } from './reviews.cases.js';
import './reviews.events.js';
import { reviewHttp } from './reviews.http.js';
import { reviewCollection } from './reviews.model.js';
import { reviewPolicy, reviewReads } from './reviews.policy.js';
import { reviewStore } from './reviews.store.js';
import { endPastReview, endReviewOf } from './the-review.js';

export const reviews = {
  policy: reviewPolicy,
  cases: reviewCases,
  reads: reviewReads,
  stores: ({ connection, vault }) => ({ reviews: reviewStore(connection, vault) }),
  collections: [reviewCollection],
  keys: {
    review: {
      among: (ctx, ids) => ctx.stores.reviews.among(ids),
      isBackedUp: false,
      remove: (ctx, id) => ctx.stores.reviews.remove(id, ctx.now()),
    },
  },
  mentions: {
    ids: (ctx) => ctx.stores.reviews.mentioned(),
    async forget(ctx, accountId) {
      await endReviewOf(ctx, { accountId });
      await ctx.stores.reviews.forgetAccount(accountId);
    },
  },
  async personalData(ctx, { id, kind }, { language, moment }) {
    const own = kind === 'member' ? [] : await ctx.stores.reviews.of(id);
    if (own.length === 0) return [];
    const lines = own.map(({ at, reason }) => `– ${moment(at)}: ${reason}`);
    return [{ title: written[language].accountFile.reviews, lines }];
  },
  subscribers: {
    'duty.changed': endPastReview,
    'signInSession.locked': endReviewOf,
    'account.leftQuickly': endReviewOf,
    'signInSession.ended': async (ctx, { accountId }) => {
      if (accountId !== null) await endReviewOf(ctx, { accountId });
    },
  },
  http: reviewHttp,
  audience: reviewAudience,
  jobs: [{ name: 'reviews.end', everySeconds: 10, run: endPastReview }],
} satisfies Domain;
