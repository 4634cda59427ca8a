import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { whatIsSaid } from '@naast/client/what-is-said';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { fillIn } from '@naast/shared/texts/fill-in';
import { notSafe } from '@naast/shared/texts/nl/not-safe';
import { closesAlarm, hasDuty, inSession, inThread, isNotSafe, takesAlarm } from '../support/alarms.js';
import { eventually } from '../support/eventually.js';
import { Naast, withWideDoor } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { answersTalk, endsTalk, entersTalk, holdsTalk, offersTalk } from '../support/talks.js';
import { inTalk } from '../support/wire.js';

const unseen = 'Nog niemand heeft dit gezien. Bel 112 of 113.';
const noorReads = 'Noor leest nu met je mee.';
const notHere = (name: string) => `${name} heeft dit gezien, maar leest hier niet mee. Bel 112 of 113.`;
const away = (name: string) => `${name} heeft dit gezien, maar heeft Naast nu niet open. Bel 112 of 113.`;
const outside =
  'Noor heeft dit gezien. Je doet nu niet mee in de ruimte: daarom leest niemand met je mee. Bel 112 of 113.';

type Place = ReturnType<typeof inSession> | ReturnType<typeof inThread> | ReturnType<typeof inTalk>;

/** Noor and Sam host a room with two chairs; Bo has the duty, and no chair. Mila says that she is not safe. */
class Evening {
  readonly naast: Naast;
  readonly noor: Person;
  readonly sam: Person;
  readonly bo: Person;
  readonly mila: Person;
  readonly sessionId: RoomSessionId;

  private constructor(parts: Pick<Evening, 'naast' | 'noor' | 'sam' | 'bo' | 'mila' | 'sessionId'>) {
    this.naast = parts.naast;
    this.noor = parts.noor;
    this.sam = parts.sam;
    this.bo = parts.bo;
    this.mila = parts.mila;
    this.sessionId = parts.sessionId;
  }

  static async begin(): Promise<Evening> {
    const naast = await Naast.start({ limits: withWideDoor });
    const [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
    const roomId = await naast.room(undefined, { capacity: { oneHost: 2, moreHosts: 3 } });
    const sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    await hasDuty(bo);
    return new Evening({ naast, noor, sam, bo, sessionId, mila: naast.visitor('Mila') });
  }

  get params() {
    return { params: { sessionId: this.sessionId } };
  }
  get room(): Place {
    return inSession(this.sessionId);
  }
  tells = () => isNotSafe(this.mila, inSession(this.sessionId));
  leaves = (person: Person) => person.call(roomRoutes.leaveRoom, this.params);
  locks = (person: Person) => person.call(peopleRoutes.lock, {});

  /** Mila sits in the room, and says that she is not safe. */
  async inside(): Promise<SeatId> {
    const { mySeatId } = await this.mila.joins(this.sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    await this.tells();
    return mySeatId;
  }

  /** All chairs are taken. */
  async fills(): Promise<void> {
    for (const name of ['Kim', 'Daan', 'Wies']) await this.naast.visitor(name).joins(this.sessionId);
  }

  /** Mila's alarm of the room was taken by `taker`; she talks apart with `host`. */
  async apart(taker: Person, host: Person) {
    const seatId = await this.inside();
    await takesAlarm(taker);
    const { id } = await offersTalk(host, this.sessionId, seatId);
    await answersTalk(this.mila, id);
    await holdsTalk(host, id);
    await entersTalk(this.mila, id);
    return id;
  }

  async question(taker: Person): Promise<Place> {
    // Without a duty lead the whole team hears of it.
    const { rev } = await this.bo.call(dutyRoutes.readDuty, {});
    await this.bo.call(dutyRoutes.endDuty, { body: { rev } });
    await asksAndConfirms(this.mila);
    const place = inThread(await newestQuestion(this.noor));
    await isNotSafe(this.mila, place);
    await takesAlarm(taker);
    return place;
  }

  /** The sentence on her screen. */
  async says(place: Place): Promise<string> {
    const alarm = await this.mila.call(alarmRoutes.readMyAlarm, { params: place });
    const { key, hasLines } = whatIsSaid(alarm);
    const said = fillIn(notSafe[key.slice('notSafe.'.length) as keyof typeof notSafe], {
      name: alarm.by ?? '',
      emergency: '112',
      lineNumber: '113',
    });
    // Where nobody reads along, the lines stand with it.
    expect(hasLines).toBe(said.includes('112'));
    return said;
  }
}

/** How it stands, what brings it about, and the one sentence that is true then. */
const states: readonly (readonly [
  state: string,
  (evening: Evening) => Promise<Place | void>,
  said: string,
])[] = [
  ['in the room, where nobody took it', async (e) => void (await e.inside()), unseen],
  [
    'in the room, taken by a host who sits there',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
    },
    noorReads,
  ],
  [
    'in the room, in a pause from writing',
    async (e) => {
      const seatId = await e.inside();
      await takesAlarm(e.noor);
      const params = { sessionId: e.sessionId, seatId };
      await e.sam.call(roomRoutes.restSeat, { params, body: { minutes: 10 } });
    },
    noorReads,
  ],
  [
    'in the room, taken by somebody without a seat in it',
    async (e) => {
      await e.inside();
      await takesAlarm(e.bo);
    },
    notHere('Bo'),
  ],
  [
    'in the room, whose taker left it',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await e.leaves(e.noor);
    },
    notHere('Noor'),
  ],
  [
    'in the room, whose taker has no open page',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await e.locks(e.noor);
    },
    away('Noor'),
  ],
  [
    'in the room, whose taker never sat there and has no open page',
    async (e) => {
      await e.inside();
      await takesAlarm(e.bo);
      await e.locks(e.bo);
    },
    away('Bo'),
  ],
  [
    'after the room closed',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await e.noor.call(roomRoutes.closeRoom, { ...e.params });
    },
    notHere('Noor'),
  ],
  [
    'after leaving the room',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await e.leaves(e.mila);
    },
    outside,
  ],
  [
    'in the row of a full room',
    async (e) => {
      await e.fills();
      expect((await e.mila.requestsEntry(e.sessionId)).reply?.outcome).toBe('row');
      await e.tells();
      await takesAlarm(e.noor);
    },
    outside,
  ],
  [
    'reading along unseen',
    async (e) => {
      await e.mila.readsAlong(e.sessionId);
      await e.tells();
      await takesAlarm(e.noor);
    },
    outside,
  ],
  [
    'reading along unseen, with an alarm from when they sat there',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await e.leaves(e.mila);
      await e.mila.readsAlong(e.sessionId);
    },
    outside,
  ],
  ['in a talk apart with who took it', async (e) => inTalk(await e.apart(e.noor, e.noor)), noorReads],
  [
    'in a talk apart with another than who took it',
    async (e) => inTalk(await e.apart(e.bo, e.sam)),
    notHere('Bo'),
  ],
  [
    'after a talk apart',
    async (e) => {
      const id = await e.apart(e.noor, e.noor);
      await endsTalk(e.noor, id);
      return inTalk(id);
    },
    notHere('Noor'),
  ],
  ['at a question, taken by who may read it', (e) => e.question(e.noor), noorReads],
  ['at a question, taken by a coordinator', (e) => e.question(e.bo), notHere('Bo')],
  [
    'after it was closed',
    async (e) => {
      await e.inside();
      await takesAlarm(e.noor);
      await closesAlarm(e.noor);
    },
    'Noor heeft dit afgerond. Is het weer niet veilig? Laat het dan opnieuw weten.',
  ],
];

describe('what the author of an alarm reads', () => {
  let evening: Evening;
  beforeEach(async () => {
    evening = await Evening.begin();
  });
  afterEach(() => evening.naast.close());

  it.each(states)('%s', async (_state, happens, said) => {
    const place = (await happens(evening)) ?? evening.room;
    expect(await evening.says(place)).toBe(said);
  });

  it('is told anew at once when who took it leaves the place, loses the line or comes back; and nobody else is', async () => {
    const { naast, noor, mila } = evening;
    await evening.inside();
    const daan = naast.visitor('Daan');
    await daan.joins(evening.sessionId);
    await takesAlarm(noor);
    await naast.settled();
    const told = () => mila.heardOf('alarm:mine').length;
    const isTold = async (happens: () => Promise<unknown> | void, said: string) => {
      const before = told();
      await happens();
      await eventually(() => expect(told()).toBeGreaterThan(before));
      expect(await evening.says(evening.room)).toBe(said);
    };
    await isTold(() => noor.disconnect(), notHere('Noor'));
    await isTold(() => noor.follows(evening.sessionId), noorReads);
    await isTold(() => evening.leaves(noor), notHere('Noor'));
    expect(daan.heard.filter(({ type }) => type.startsWith('alarm'))).toEqual([]);
  });
});
