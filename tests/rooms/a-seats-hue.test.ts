import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

let naast: Naast;
let noor: Person;

beforeAll(async () => {
  naast = await Naast.start();
  noor = await naast.team('Noor');
});
afterAll(() => naast.close());

const opensOne = async () => (await noor.opens(await naast.room())).session.id;

async function hueInside(person: Person, sessionId: RoomSessionId): Promise<number | undefined> {
  const { seats, mySeatId } = await person.enters(sessionId);
  return seats.find(({ id }) => id === mySeatId)?.hue;
}

it('is drawn anew for each seat of one person, under one name', async () => {
  const mila = naast.visitor('Mila');
  const hues = [];
  // Fails by chance once in 8^15 runs.
  for (let room = 0; room < 16; room++) hues.push(await hueInside(mila, await opensOne()));
  expect(new Set(hues).size).toBeGreaterThan(1);
  for (const hue of hues) expect(Array.from({ length: limits.seat.hues }, (_, at) => at)).toContain(hue);
});

it('stays when its person leaves and comes back, and is the same for all', async () => {
  const sessionId = await opensOne();
  const mila = naast.visitor('Mila');
  const hue = await hueInside(mila, sessionId);
  await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
  expect(await hueInside(mila, sessionId)).toBe(hue);
  const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
  expect(seats.find(({ role }) => role === 'person')?.hue).toBe(hue);
});

it('is another one for each person here while there are enough, and drawn by chance', async () => {
  const sessionId = await opensOne();
  const mila = naast.visitor('Mila');
  const [host] = (await noor.call(roomRoutes.readSession, { params: { sessionId } })).seats;
  const hues = [host?.hue, await hueInside(mila, sessionId)];
  for (const name of ['Storm', 'Jo', 'Kim', 'Wies', 'Noud', 'Fien'])
    hues.push(await hueInside(naast.visitor(name), sessionId));
  expect(new Set(hues).size).toBe(limits.seat.hues);
  // Fails by chance once in 8! runs.
  expect(hues).not.toEqual(Array.from({ length: limits.seat.hues }, (_, at) => at));

  await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
  // Only her hue is unused.
  expect(await hueInside(naast.visitor('Bas'), sessionId)).toBe(hues[1]);
  // All hues are in use, and hers has changed.
  expect(await hueInside(naast.visitor('Tess'), sessionId)).not.toBe(hues[1]);
});
