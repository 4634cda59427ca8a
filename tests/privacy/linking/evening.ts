import { jest } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { minutes } from '../../support/clock.js';
import { eventually } from '../../support/eventually.js';
import { Naast } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { asks } from '../../support/spreekuur.js';
import { openTestStore } from '../../support/store.js';
import { passphraseFor } from '../../support/team.js';
import { unlimited } from '../../support/unlimited.js';

/** The true links, which must not be found in the store. */
export interface Guest {
  readonly person: Person;
  accountId: string | null;
  downSeatId: string | null;
  upSeatId: string | null;
  threadId: string | null;
}

type Act = 'signsUp' | 'entersDown' | 'entersUp' | 'asks' | 'closes';
interface Planned {
  readonly at: number;
  readonly guest: number;
  readonly act: Act;
}

const lasts = minutes(15);
/** How many people do what, in this order, at random times; `soon`: without pauses. */
const plan: readonly (readonly [howMany: number, ...acts: (Act | 'soon')[]])[] = [
  [10, 'entersDown', 'asks'],
  [8, 'signsUp', 'entersDown', 'asks'],
  [6, 'signsUp', 'entersDown'],
  [4, 'signsUp', 'asks'],
  [6, 'soon', 'signsUp', 'asks'],
  [2, 'signsUp'],
  [12, 'entersDown', 'entersUp', 'closes'],
  [3, 'asks', 'entersUp'],
  [2, 'entersDown', 'closes'],
  [3, 'entersUp', 'closes'],
  [6, 'asks'],
];

/** A seeded random generator. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/** A busy quarter of an hour: people enter rooms, ask and sign up, with or without open pages, in all orders. */
export async function busyQuarter(): Promise<{ naast: Naast; guests: readonly Guest[] }> {
  const naast = await Naast.start({ limits: unlimited }, await openTestStore(true, 500));
  // The system clock follows the test's clock, so that code that reads it directly does not stand out.
  jest.useFakeTimers({ doNotFake: [...everythingButDate] });
  const setClock = (ms: number) => {
    naast.clock.set(new Date(ms).toISOString());
    jest.setSystemTime(ms);
  };
  // Not near the turn of an hour.
  setClock(Date.parse('2026-11-21T19:20:00.000Z'));
  const down = await openRooms(naast, 4);
  const up = await openRooms(naast, 2);
  const guests: Guest[] = [];
  const browsers: GuestBrowser[] = [];
  const acts: Planned[] = [];
  const chance = chances(11);
  for (const [howMany, ...line] of plan)
    for (let n = 0; n < howMany; n++) {
      const acting = line.filter((act) => act !== 'soon');
      const guest = guests.length;
      const person = naast.visitor(`Gast ${guest}`);
      guests.push({ person, accountId: null, downSeatId: null, upSeatId: null, threadId: null });
      browsers.push(new GuestBrowser(person, chance() < 0.7));
      const first = Math.floor(chance() * lasts);
      const times = line.includes('soon')
        ? acting.map((_, at) => first + at * 5000)
        : acting.map(() => Math.floor(chance() * lasts)).sort((a, b) => a - b);
      acting.forEach((act, at) => void acts.push({ act, guest, at: times[at] ?? 0 }));
    }

  const start = naast.clock.now().getTime();
  let clock = 0;
  const goTo = async (at: number) => {
    for (const second of turnsBetween(clock, at)) {
      setClock(start + second * 1000);
      await naast.app.rounds.renewLease();
      if (second % 60 === 0) await naast.app.rounds.touchVisits();
      await naast.settled();
    }
    setClock(start + at);
    clock = at;
  };
  for (const { at, guest, act } of acts.sort((one, other) => one.at - other.at)) {
    await goTo(at);
    const [who, browser] = [guests[guest], browsers[guest]];
    if (!who || !browser) throw new Error('nobody');
    await does(act, naast, who, browser, { down, up });
    await naast.settled();
  }
  await goTo(lasts);
  jest.useRealTimers();
  return { naast, guests };
}

const everythingButDate = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
  'requestIdleCallback',
  'cancelIdleCallback',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

/** The newest question. */
async function newestThread(naast: Naast): Promise<string | null> {
  const threads = naast.nodes[0]?.connection.collection<{ _id: string }>('threads');
  return (await threads?.find().sort({ askedAt: -1 }).limit(1).next())?._id ?? null;
}

/** Every 20 s, as a node's timers. */
const turnsBetween = (from: number, to: number): number[] => {
  const turns: number[] = [];
  for (let second = 20 * (Math.floor(from / 20_000) + 1); second * 1000 <= to; second += 20)
    turns.push(second);
  return turns;
};

interface Rooms {
  readonly down: readonly RoomSessionId[];
  readonly up: readonly RoomSessionId[];
}

async function does(act: Act, naast: Naast, who: Guest, browser: GuestBrowser, rooms: Rooms): Promise<void> {
  const { person } = browser;
  if (act === 'signsUp') {
    const { name } = person;
    const body = { name, passphrase: passphraseFor(name), language: 'nl' as const };
    await person.call(accountRoutes.signUp, { body });
    who.accountId = (await naast.app.stores.people.findByName(name))?.id ?? null;
  } else if (act === 'asks') {
    await asks(person);
    who.threadId = await newestThread(naast);
  } else if (act === 'closes') {
    browser.closes();
    return;
  } else {
    const of = act === 'entersDown' ? rooms.down : rooms.up;
    const seatId = await browser.enters(of);
    if (act === 'entersDown') who.downSeatId = seatId;
    else who.upSeatId = seatId;
  }
  await browser.comesAgain();
}

class GuestBrowser {
  readonly person: Person;
  readonly #keepsPagesOpen: boolean;
  readonly #sessions: RoomSessionId[] = [];

  constructor(person: Person, keepsPagesOpen: boolean) {
    this.person = person;
    this.#keepsPagesOpen = keepsPagesOpen;
  }

  /** The first room with a free chair. */
  async enters(sessions: readonly RoomSessionId[]): Promise<string> {
    for (const sessionId of sessions) {
      const { reply } = await this.person.requestsEntry(sessionId);
      if (reply?.outcome !== 'inside' || reply.state.mySeatId === null) continue;
      this.#sessions.push(sessionId);
      return reply.state.mySeatId;
    }
    throw new Error('no chair is free');
  }

  /** Open pages reconnect with a new cookie. */
  async comesAgain(): Promise<void> {
    if (!this.#keepsPagesOpen || this.#sessions.length === 0) return;
    const { socket } = this.person;
    if (socket) await eventually(() => void (socket.connected && fail('still connected')));
    this.person.disconnect();
    for (const sessionId of this.#sessions) await this.person.follows(sessionId);
  }

  closes(): void {
    this.person.disconnect();
  }
}

function fail(why: string): never {
  throw new Error(why);
}

async function openRooms(naast: Naast, howMany: number): Promise<RoomSessionId[]> {
  const opened: RoomSessionId[] = [];
  for (let n = 0; n < howMany; n++) {
    const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    const { id: sessionId } = (await noor.opens(await naast.room())).session;
    // Two hosts give twelve chairs.
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    opened.push(sessionId);
  }
  return opened;
}
