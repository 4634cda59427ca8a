import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deskRoutes } from '@naast/shared/contract/desk';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { settingRoutes, settingSubjects } from '@naast/shared/contract/settings';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes, readsSetting } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

/** What one GET asks of the store about the organisation: each of its documents once, however many rooms or subjects there are. */
describe('what a read of the organisation costs', () => {
  let naast: Naast;
  let bo: Person;
  let noor: Person;
  let sessionId: RoomSessionId;
  /** Ids or filters, by collection, of one statement each. */
  let asked: { collection: string; filter: Record<string, unknown> }[] = [];
  /** The statements about seats: the method, and the fields that are asked for. */
  let ofSeats: string[] = [];
  const about = ['organisations', 'settings', 'formerSettings', 'themes', 'rooms'];

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
    const roomId = await naast.room();
    await naast.room();
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(roomId)).session.id;
    await changes(bo, 'timeZone', { timeZone: 'Europe/London' });
    await changes(bo, 'organisation', { name: 'Samen' });
    await changes(bo, 'organisation', { name: 'Samen verder' });
    naast.nodes[0]?.connection.set('debug', (collection: string, method: string, filter: object) => {
      if (collection === 'seats') ofSeats.push(`${method} ${Object.keys(filter).join(' ')}`);
      if (about.includes(collection)) asked.push({ collection, filter: { ...filter } });
    });
  });
  afterAll(() => naast.close());

  async function statementsOf(read: () => Promise<unknown>) {
    asked = [];
    await read();
    const counts: Record<string, number> = {};
    for (const { collection } of asked) counts[collection] = (counts[collection] ?? 0) + 1;
    return counts;
  }
  /** The subjects that were read. */
  const subjects = () =>
    asked
      .filter(({ collection }) => collection === 'settings')
      .flatMap(({ filter }) => (filter['_id'] as { $in: string[] }).$in)
      .sort();

  it('reads a subject and its former values once each', async () => {
    const read = () => readsSetting(bo, 'organisation');
    expect((await read()).former).toHaveLength(2);
    expect(await statementsOf(read)).toEqual({ organisations: 1, settings: 1, formerSettings: 1 });
    expect(subjects()).toEqual(['organisation']);
  });

  it('looks for no former values of what never changed', async () => {
    expect(await statementsOf(() => readsSetting(bo, 'hours'))).toEqual({ organisations: 1, settings: 1 });
  });

  it('reads all subjects in one statement', async () => {
    const read = () => bo.call(settingRoutes.listSettings, {});
    expect(await statementsOf(read)).toEqual({ organisations: 1, settings: 1, themes: 1 });
    expect(subjects()).toHaveLength(settingSubjects.length);
    const everybodys = () => bo.call(organisationRoutes.readOrganisation, {});
    expect(await statementsOf(everybodys)).toEqual({ organisations: 1, settings: 1 });
  });

  it('reads of the settings the time zone alone for rooms, however many there are', async () => {
    const visitor = naast.visitor('Mila');
    const rooms = async () => (await visitor.call(roomRoutes.listRooms, {})).rooms;
    const before = await rooms();
    const few = await statementsOf(rooms);
    expect(few).toMatchObject({ organisations: 1, settings: 1 });
    expect(subjects()).toEqual(['timeZone']);
    for (let n = 0; n < 5; n++) await naast.room();
    expect(await statementsOf(rooms)).toEqual(few);
    expect(await rooms()).toHaveLength(before.length + 5);
    const [room] = before;
    if (!room) throw new Error('there are rooms');
    await statementsOf(() => visitor.call(roomRoutes.readRoom, { params: { roomId: room.id } }));
    expect(subjects()).toEqual(['timeZone']);
  });

  it('reads for the first page of the team at most once for each domain whose rows need it, however many rooms there are', async () => {
    const desk = () => bo.call(deskRoutes.readDesk, {});
    // Rooms need the time zone, who has the duty needs the hours, and a setting that is missing or broken has a row. What is asked in
    // one turn of the event loop is one statement; whether it is one turn depends on the machine.
    const asking = ['rooms', 'duty', 'missing settings', 'broken settings'];
    const isFew = async () => {
      const { organisations, settings } = await statementsOf(desk);
      for (const count of [organisations, settings]) {
        expect(count).toBeGreaterThanOrEqual(1);
        expect(count).toBeLessThanOrEqual(asking.length);
      }
    };
    await isFew();
    for (let n = 0; n < 5; n++) await naast.room();
    await isFew();
  });

  it('counts who sits in open rooms for the list that everybody polls, and reads no seat with its name', async () => {
    await noor.follows(sessionId);
    ofSeats = [];
    const { rooms } = await naast.visitor('Mila').call(roomRoutes.listRooms, {});
    expect(rooms.flatMap(({ session }) => session?.hosts ?? [])).toEqual([1]);
    const ofHosts = ofSeats.filter((statement) => statement.includes('role'));
    expect(ofHosts.length).toBeGreaterThan(0);
    expect(ofHosts.filter((statement) => !statement.startsWith('countDocuments'))).toEqual([]);
  });
});
