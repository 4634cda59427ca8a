import { randomUUID } from 'node:crypto';
import { arrangingRoutes, type RoomPlan } from '@naast/shared/contract/arranging';
import { type RoomId, type RoomView, roomRoutes } from '@naast/shared/contract/rooms';
import type { Person } from './person.js';

/** What a coordinator does with rooms: verbs for tests, over real HTTP. */

export const somePlan: RoomPlan = {
  title: { nl: 'Ochtendruimte', en: 'Morning room' },
  description: { nl: 'Voor wie vroeg wakker is.', en: 'For when you wake early.' },
  weekly: [{ weekday: 1, from: '09:00', to: '11:00' }],
};

export const makes = (person: Person, changes: Partial<RoomPlan> = {}): Promise<RoomView> =>
  person.call(arrangingRoutes.makeRoom, {
    body: { clientKey: randomUUID(), plan: { ...somePlan, ...changes } },
  });

export const sees = (person: Person, roomId: RoomId): Promise<RoomView> =>
  person.call(roomRoutes.readRoom, { params: { roomId } });

/** As a page sends it: `rev` is that of the plan which was seen. */
export const changeOf = (
  { id: roomId, rev, title, description, weekly, dates, capacity, forbidsContact, doorAjar }: RoomView,
  changes: Partial<RoomPlan>,
) => ({
  params: { roomId },
  body: { rev, plan: { title, description, weekly, dates, capacity, forbidsContact, doorAjar, ...changes } },
});

export const rearranges = async (
  person: Person,
  roomId: RoomId,
  changes: Partial<RoomPlan>,
): Promise<RoomView> =>
  person.call(arrangingRoutes.changeRoom, changeOf(await sees(person, roomId), changes));

export const pauses = (person: Person, roomId: RoomId, paused = true): Promise<RoomView> =>
  person.call(arrangingRoutes.pauseRoom, { params: { roomId }, body: { paused } });

export const moves = (person: Person, roomId: RoomId, after: RoomId | null): Promise<object> =>
  person.call(arrangingRoutes.moveRoom, { params: { roomId }, body: { after } });

export const removes = (person: Person, roomId: RoomId): Promise<object> =>
  person.call(arrangingRoutes.removeRoom, { params: { roomId } });
