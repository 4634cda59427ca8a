import type { roomModeratingRoutes } from '@naast/shared/contract/room-moderating';
import type { Handlers } from '../../platform/http/handlers.js';
import { presentRunning } from '../measures/index.js';
import { answerRewritten } from './actions/answer-rewritten.js';
import { listSeatMeasures, measureSeat } from './actions/measure-seat.js';
import { rewriteMessage } from './actions/rewrite-message.js';
import { presentMessageTo } from './rooms.present.js';

export const moderatingHttp: Handlers<typeof roomModeratingRoutes> = {
  async measureSeat(ctx, { params, body }) {
    const seen = await measureSeat(ctx, { ...params, ...body });
    return { measure: seen && presentRunning(seen) };
  },
  async listSeatMeasures(ctx, { params }) {
    const { measures, isSecondThere } = await listSeatMeasures(ctx, params);
    return { measures: measures.map(presentRunning), isSecondThere };
  },
  async rewriteMessage(ctx, { params, body }) {
    const { message, seat } = await rewriteMessage(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async answerRewritten(ctx, { params, body }) {
    const { message, seat } = await answerRewritten(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
};
