import type { RoomId } from '@naast/shared/contract/rooms';
import { roomQuery, roomsQuery } from '../../api/queries.js';
import { idIn, type PageRow, type PageRowWith } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { NewRoomPage, RoomPlanPage } from './room-plan-page.js';
import { RoomsPage } from './rooms-page.js';

const roomsPage = {
  path: '/team/rooms',
  Component: RoomsPage,
  load: (context) =>
    context.self.kind === 'team' &&
    Promise.all([context.queries.query(roomsQuery(context.call)), loadTeamNav(context)]),
} satisfies PageRow;

const newRoomPage = {
  path: '/team/rooms/new',
  Component: NewRoomPage,
  load: async (context) => context.self.kind === 'team' && loadTeamNav(context),
} satisfies PageRow;

const roomPlanPage = {
  path: '/team/rooms/:roomId',
  params(given) {
    const roomId = idIn<RoomId>(given['roomId']);
    return roomId && { roomId };
  },
  Component: RoomPlanPage,
  load: (context, { roomId }) =>
    context.self.kind === 'team' &&
    Promise.all([context.queries.query(roomQuery(roomId, context.call)), loadTeamNav(context)]),
} satisfies PageRowWith<{ roomId: RoomId }>;

export const arrangingPages = [roomsPage, newRoomPage, roomPlanPage];
