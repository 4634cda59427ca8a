import type { reviewRoutes } from '@naast/shared/contract/reviews';
import type { Handlers } from '../../platform/http/handlers.js';
import { endReview } from './actions/end-review.js';
import { openReview } from './actions/open-review.js';
import { listClosedRooms, readReview, readReviewed } from './actions/read-review.js';
import { presentClosedRooms, presentReview, presentReviewed } from './reviews.present.js';

export const reviewHttp: Handlers<typeof reviewRoutes> = {
  listClosedRooms: async (ctx) => presentClosedRooms(await listClosedRooms(ctx)),
  openReview: async (ctx, { params, body }) => presentReview(await openReview(ctx, { ...params, ...body })),
  readReview: async (ctx, { params }) => presentReview(await readReview(ctx, params)),
  async readReviewed(ctx, { params, query }) {
    const words = await readReviewed(ctx, { ...params, ...query });
    return { messages: presentReviewed(words), complete: words.complete };
  },
  async endReview(ctx, { params }) {
    await endReview(ctx, params);
    return {};
  },
};
