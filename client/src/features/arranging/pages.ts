import type { RoomId } from '@naast/shared/contract/rooms';
import { roomQuery, roomsQuery } from '../../api/queries.js';
import { idIn, type PageRow, type PageRowWith } from '../../page-row.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NewRoomPage, RoomPlanPage } from './room-plan-page.js';
import { RoomsPage } from './rooms-page.js';

const roomsPage = {
  path: '/team/rooms',
  Component: RoomsPage,
  team: teamFrame,
  load: ({ queries, call }) => queries.query(roomsQuery(call)),
} satisfies PageRow;

const newRoomPage = {
  path: '/team/rooms/new',
  Component: NewRoomPage,
  team: teamFrame,
} satisfies PageRow;

const roomPlanPage = {
  path: '/team/rooms/:roomId',
  params(given) {
    const roomId = idIn<RoomId>(given['roomId']);
    return roomId && { roomId };
  },
  Component: RoomPlanPage,
  team: teamFrame,
  load: ({ queries, call }, { roomId }) => queries.query(roomQuery(roomId, call)),
} satisfies PageRowWith<{ roomId: RoomId }>;

export const arrangingPages = [roomsPage, newRoomPage, roomPlanPage];
