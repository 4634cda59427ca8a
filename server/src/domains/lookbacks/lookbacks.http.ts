import type { lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { Handlers } from '../../platform/http/handlers.js';
import { answerLookback } from './actions/answer-lookback.js';
import { readLookbacks } from './actions/read-lookbacks.js';
import { quarterIn } from './lookbacks.types.js';

export const lookbackHttp: Handlers<typeof lookbackRoutes> = {
  async answerLookback(ctx, { params, body }) {
    await answerLookback(ctx, { ...params, ...body });
    return {};
  },
  async readLookbacks(ctx) {
    const rooms = await readLookbacks(ctx);
    return {
      rooms: rooms.map(({ roomId, title, quarters }) => ({
        id: roomIdSchema.parse(roomId),
        title: title && { nl: title.nl, en: title.en },
        quarters: quarters.map(({ quarter, counts: { yes, some, no, unsure } }) => ({
          ...quarterIn(quarter),
          counts: { yes, some, no, unsure },
        })),
      })),
    };
  },
};
