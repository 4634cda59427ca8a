import type { howRoutes } from '@naast/shared/contract/room-how';
import type { Handlers } from '../../platform/http/handlers.js';
import { clearHow } from './actions/clear-how.js';
import { sayHow } from './actions/say-how.js';
import { presentSeat } from './rooms.present.js';
import { classOf } from './rooms.types.js';

export const howHttp: Handlers<typeof howRoutes> = {
  async sayHow(ctx, { params, body }) {
    const seat = await sayHow(ctx, { ...params, ...body });
    return presentSeat(seat, classOf(seat));
  },
  async clearHow(ctx, { params, body }) {
    return presentSeat(await clearHow(ctx, { ...params, ...body }), 'hosts');
  },
};
