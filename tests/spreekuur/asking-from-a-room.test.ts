import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import { asksAndConfirms, comesBack, readsAnswers } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('somebody who sits in a room and asks a question', () => {
  let naast: Naast;
  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
  });
  afterAll(() => naast.close());

  async function inRoom(name: string) {
    const host = await naast.team('Noor');
    const { session } = await host.opens(await naast.room());
    const person = naast.visitor(name);
    const { mySeatId } = await person.joins(session.id);
    return { host, person, sessionId: session.id, mySeatId };
  }

  it('keeps the seat, under a new session id that an earlier cookie does not know', async () => {
    const { person, sessionId, mySeatId } = await inRoom('Mila');
    const planted = naast.visitor('wie de oude cookie heeft');
    planted.cookie = person.cookie;
    await asksAndConfirms(person);
    expect(person.cookie).not.toBe(planted.cookie);

    const state = await person.call(roomRoutes.readSession, { params: { sessionId } });
    expect(state.mySeatId).toBe(mySeatId);
    expect((await readsAnswers(person)).entries).toHaveLength(1);
    expect(await planted.refusal(spreekuurRoutes.readMyQuestion, {})).toBe('notFound');
    const stale = await planted.call(roomRoutes.readSession, { params: { sessionId } });
    expect(stale.mySeatId).toBeNull();
  });

  it('comes back into the room with its pages: sent away, not out', async () => {
    const { host, person, sessionId, mySeatId } = await inRoom('Daan');
    await host.follows(sessionId);
    await asksAndConfirms(person);
    await eventually(() => expect(person.socket?.connected).toBe(false));
    await person.connect();
    await person.follows(sessionId);
    await person.says(sessionId, 'Hier ben ik weer.');
    const { seats } = await person.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.find(({ id }) => id === mySeatId)).toMatchObject({ name: 'Daan', presence: 'here' });
    expect(
      host
        .heardOf('place:seats')
        .flatMap((event) => event.seats.filter(({ presence }) => presence === 'left')),
    ).toEqual([]);
  });

  it('leaves nothing in the store that puts the two together', async () => {
    const { person, sessionId, mySeatId } = await inRoom('Kim');
    const { words } = await asksAndConfirms(person);
    await comesBack(person, words);
    const { connection } = await naast.store.connect();
    const [sessions, seats, threads] = await Promise.all(
      ['signInSessions', 'seats', 'threads'].map((name) => connection.collection(name).find().toArray()),
    );
    const thread = threads?.at(-1);
    const room = seats?.find((seat) => String(seat._id) === mySeatId);
    const written = JSON.stringify(sessions);
    for (const mark of [thread?._id, thread?.['askerSeatId'], room?._id, room?.['holder'], sessionId])
      expect(written).not.toContain(String(mark));
  });
});
