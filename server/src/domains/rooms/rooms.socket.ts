import type { roomCommands } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import type { Place } from '../../kernel/place.js';
import type { CommandHandlers } from '../../platform/realtime/handlers.js';
import type { Seat } from '../seats/index.js';
import { followRoom } from './actions/follow-room.js';
import { postMessage } from './actions/post-message.js';
import { showTyping } from './actions/show-typing.js';
import { unfollowRoom } from './actions/unfollow-room.js';
import { presentMessage, viewerOf } from './rooms.present.js';

export const roomSocket: CommandHandlers<typeof roomCommands> = {
  async 'room:follow'(ctx, { sessionId }, line) {
    const hear = (place: Place, seat: Seat) => {
      line.follow(place, { seatId: seat.id, isHost: isHostSeat(seat) });
      return () => line.unfollow(place);
    };
    return { rev: await followRoom(ctx, { sessionId, hear }) };
  },
  async 'room:unfollow'(ctx, { sessionId }, line) {
    line.unfollow(await unfollowRoom(ctx, { sessionId }));
    return {};
  },
  async 'room:post'(ctx, payload, line) {
    await ctx.limits.take('message', payload.sessionId);
    const { message, seat } = await postMessage(ctx, { ...payload, onQueued: line.letNextBegin });
    return { message: presentMessage(message, viewerOf(seat)) };
  },
  async 'room:type'(ctx, { sessionId }) {
    await showTyping(ctx, { sessionId });
    return {};
  },
};
