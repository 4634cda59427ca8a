import { jest } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { minutes } from '../../support/clock.js';
import { Naast } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { asks } from '../../support/spreekuur.js';
import { openTestStore } from '../../support/store.js';
import { joins, passphraseFor } from '../../support/team.js';
import { unlimited } from '../../support/unlimited.js';
import { GuestBrowser } from './guest-browser.js';
import { goesApart, openRooms, type Rooms } from './hosted-rooms.js';

/** The true links, which must not be found in the store. */
export interface Guest {
  readonly person: Person;
  accountId: string | null;
  downSeatId: string | null;
  upSeatId: string | null;
  apartSeatId: string | null;
  threadId: string | null;
}

type Act =
  | 'signsUp'
  | 'entersDown'
  | 'entersUp'
  | 'asks'
  | 'closes'
  | 'isUnsafeInRoom'
  | 'isUnsafeInQuestion'
  | 'goesApart'
  | 'joinsTeam';
interface Planned {
  readonly at: number;
  readonly guest: number;
  readonly act: Act;
}

const lasts = minutes(15);
/** How many people do what, in this order, at random times; `soon`: without pauses. */
const plan: readonly (readonly [howMany: number, ...acts: (Act | 'soon')[]])[] = [
  [10, 'entersDown', 'isUnsafeInRoom', 'goesApart', 'asks', 'isUnsafeInQuestion'],
  [8, 'signsUp', 'entersDown', 'goesApart', 'asks', 'isUnsafeInQuestion'],
  [6, 'signsUp', 'entersDown'],
  [4, 'signsUp', 'asks'],
  [6, 'soon', 'signsUp', 'asks'],
  [2, 'signsUp'],
  [12, 'entersDown', 'entersUp', 'closes'],
  [3, 'asks', 'entersUp'],
  [2, 'entersDown', 'closes'],
  [3, 'entersUp', 'closes'],
  [6, 'asks'],
  [2, 'joinsTeam'],
];

/** A seeded random generator. */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

/**
 * A busy quarter of an hour: people enter rooms, ask, sign up, raise alarms and talk apart, with or without open pages, in all orders.
 */
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
  const rooms = await openRooms(naast, { down: 4, up: 2 });
  const guests: Guest[] = [];
  const browsers: GuestBrowser[] = [];
  const acts: Planned[] = [];
  const chance = chances(11);
  for (const [howMany, ...line] of plan)
    for (let n = 0; n < howMany; n++) {
      const acting = line.filter((act) => act !== 'soon');
      const guest = guests.length;
      const person = naast.visitor(`Gast ${guest}`);
      const nothing = {
        accountId: null,
        downSeatId: null,
        upSeatId: null,
        apartSeatId: null,
        threadId: null,
      };
      guests.push({ person, ...nothing });
      browsers.push(new GuestBrowser(person, chance() < 0.7, Math.floor(chance() * minutes(1))));
      const first = Math.floor(chance() * lasts);
      const times = line.includes('soon')
        ? acting.map((_, at) => first + at * 5000)
        : acting.map(() => Math.floor(chance() * lasts)).sort((a, b) => a - b);
      acting.forEach((act, at) => void acts.push({ act, guest, at: times[at] ?? 0 }));
    }

  const start = naast.clock.now().getTime();
  let clock = 0;
  const goTo = async (at: number) => {
    for (const { ms, turn } of turnsBetween(clock, at, browsers, rooms)) {
      setClock(start + ms);
      await turn(naast);
      await naast.settled();
    }
    setClock(start + at);
    clock = at;
  };
  for (const { at, guest, act } of acts.sort((one, other) => one.at - other.at)) {
    await goTo(at);
    const [who, browser] = [guests[guest], browsers[guest]];
    if (!who || !browser) throw new Error('nobody');
    await does(act, naast, who, browser, rooms);
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

interface Turn {
  readonly ms: number;
  readonly turn: (naast: Naast) => Promise<unknown>;
}

/** Every 20 s a node's timers; once a minute each browser's pages, at a moment of their own. */
function turnsBetween(from: number, to: number, browsers: readonly GuestBrowser[], rooms: Rooms): Turn[] {
  const every = (step: number, offset: number, turn: Turn['turn']): Turn[] => {
    const turns: Turn[] = [];
    const first = Math.floor((from - offset) / step) + 1;
    for (let ms = first * step + offset; ms <= to; ms += step) turns.push({ ms, turn });
    return turns;
  };
  return [
    ...every(20_000, 0, ({ app }) => app.rounds.renewLease()),
    ...every(minutes(1), 0, ({ app }) => app.rounds.touchVisits()),
    ...every(minutes(5), 0, () => rooms.stillHere()),
    ...browsers.flatMap((browser) => every(minutes(1), browser.looksAt, () => browser.looksAfterAlarms())),
  ].sort((one, other) => one.ms - other.ms);
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
  } else if (act === 'isUnsafeInRoom') {
    return browser.isUnsafeInRoom();
  } else if (act === 'isUnsafeInQuestion') {
    return browser.isUnsafeIn({ kind: 'thread', id: (who.threadId ?? '') as ThreadId });
  } else if (act === 'goesApart') {
    who.apartSeatId = await goesApart(person, rooms, who.downSeatId ?? '');
    return;
  } else if (act === 'joinsTeam') {
    await joins(naast, rooms.coordinator, person.name);
    return;
  } else {
    const seatId = await browser.enters(act === 'entersDown' ? rooms.down : rooms.up);
    if (act === 'entersDown') who.downSeatId = seatId;
    else who.upSeatId = seatId;
  }
  await browser.comesAgain();
}
