import type { roomRoutes } from '@naast/shared/contract/rooms';
import type { Handlers } from '../../platform/http/handlers.js';
import { closeRoom } from './actions/close-room.js';
import { deleteMessage } from './actions/delete-message.js';
import { editMessage } from './actions/edit-message.js';
import { enterRoom } from './actions/enter-room.js';
import { freeSeat } from './actions/free-seat.js';
import { hideMessage } from './actions/hide-message.js';
import { joinAsHost } from './actions/join-as-host.js';
import { leaveRoom } from './actions/leave-room.js';
import { letIn } from './actions/let-in.js';
import { markSeen } from './actions/mark-seen.js';
import { noteMessage } from './actions/note-message.js';
import { openRoom } from './actions/open-room.js';
import { reactToMessage } from './actions/react-to-message.js';
import { listMessages, listRooms, readRoom, readSession, readWindow } from './actions/reads.js';
import { restSeat } from './actions/rest-seat.js';
import { setEntry } from './actions/set-entry.js';
import {
  presentMessages,
  presentMessageTo,
  presentRest,
  presentRoom,
  presentSeat,
  presentSession,
  presentState,
} from './rooms.present.js';

export const roomHttp: Handlers<typeof roomRoutes> = {
  async listRooms(ctx) {
    return { rooms: (await listRooms(ctx)).map(presentRoom) };
  },
  async readRoom(ctx, { params }) {
    return presentRoom(await readRoom(ctx, params));
  },
  async openRoom(ctx, { params }) {
    return presentState(await openRoom(ctx, params), ctx.now());
  },
  async readSession(ctx, { params }) {
    return presentState(await readSession(ctx, params), ctx.now());
  },
  async enterRoom(ctx, { params, body }, visit) {
    const entered = await enterRoom(ctx, { ...params, ...body, hasVisit: visit.started });
    if (entered.outcome === 'wait') return { outcome: 'wait', waitMs: entered.waitMs };
    // The checks passed: begin a session with its cookie, or renew its id when a chair was taken.
    const { earlier } = await visit.begin();
    if (earlier !== null) ctx.publish({ type: 'signInSession.renewed', key: earlier });
    if (entered.outcome === 'again') return { outcome: 'again' };
    if (entered.outcome === 'row') return { outcome: 'row', state: presentState(entered.seen, ctx.now()) };
    const { named, seen } = entered;
    return { outcome: 'inside', named, state: presentState(seen, ctx.now()) };
  },
  async joinAsHost(ctx, { params }) {
    return presentState(await joinAsHost(ctx, params), ctx.now());
  },
  async leaveRoom(ctx, { params }) {
    await leaveRoom(ctx, params);
    return {};
  },
  async listMessages(ctx, { params, query }) {
    return presentMessages(await listMessages(ctx, { ...params, ...query }));
  },
  async readWindow(ctx, { params, query }) {
    return presentMessages(await readWindow(ctx, { ...params, ...query }));
  },
  async editMessage(ctx, { params, body }) {
    const { message, seat } = await editMessage(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async deleteMessage(ctx, { params }) {
    const { message, seat } = await deleteMessage(ctx, params);
    return presentMessageTo(message, seat);
  },
  async reactToMessage(ctx, { params, body }) {
    const { message, seat } = await reactToMessage(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async noteMessage(ctx, { params, body }) {
    const { message, seat } = await noteMessage(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async hideMessage(ctx, { params, body }) {
    const { message, seat } = await hideMessage(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async markSeen(ctx, { params, body }) {
    const { message, seat } = await markSeen(ctx, { ...params, ...body });
    return presentMessageTo(message, seat);
  },
  async restSeat(ctx, { params, body }) {
    return { rest: presentRest(await restSeat(ctx, { ...params, ...body }), ctx.now()) };
  },
  async setEntry(ctx, { params, body }) {
    return presentSession(await setEntry(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async letIn(ctx, { params }) {
    await letIn(ctx, params);
    return {};
  },
  async freeSeat(ctx, { params }) {
    return presentSeat(await freeSeat(ctx, params), 'hosts');
  },
  async closeRoom(ctx, { params }) {
    await closeRoom(ctx, params);
    return {};
  },
};
