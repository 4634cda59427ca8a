/** Every number that both sides must agree on. Characters are Unicode code points; times are milliseconds. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

export const limits = {
  message: {
    maxCharacters: 4000,
    /** A letter rarely carries more than two marks in any living script; past this it is "zalgo". */
    maxMarksPerLetter: 6,
    catchUpPage: 200,
  },
  name: { minCharacters: 2, maxCharacters: 24 },
  passphrase: { minCharacters: 15, maxCharacters: 256 },
  secondFactor: { digits: 6, secondsPerCode: 30, ticketHolds: hour },
  recoveryCodes: { count: 8, characters: 10 },
  invitation: { holds: 7 * day, labelMaxCharacters: 80 },
  /** A host or consultant is the second person only who has been on the team for a while. */
  proposal: { holds: 7 * day, standInHereFor: 7 * day },
  /** A member who has not been here for this long is erased. */
  memberKept: 2 * 365 * day,
  organisation: { nameMaxCharacters: 60, onCallMaxCharacters: 500, promiseDaysMost: 10 },
  room: {
    capacityWithOneHost: 8,
    capacityWithMoreHosts: 12,
    entryStopsBeforeClose: 30 * minute,
    keptForDutyLead: 47 * hour,
    /** Writing stops when no host has been there for this long; the room closes after `closesWithoutHost`. */
    readOnlyWithoutHost: 2 * minute,
    closesWithoutHost: 10 * minute,
  },
  seat: {
    renewEvery: 20 * second,
    presenceLasts: 45 * second,
    /** Somebody who has entered but never connected gives the chair back after this. */
    firstConnectWithin: minute,
    keptAfterDroppedLine: 10 * minute,
    /** What the store says of it is rounded up to this: two seats that fell silent at once are not to be told by that. */
    awayStep: 5 * minute,
  },
  question: {
    maxCharacters: 10_000,
    /** Each of the optional prompts beside it. */
    promptMaxCharacters: 1000,
    maxThemes: 3,
    /** How long a thread stays after the last visit, as the asker chooses. */
    keepDaysChoices: [90, 365],
  },
  codename: { maxCharacters: 500 },
  /** What the asker and the answerers write in a thread after the question. */
  entry: { maxCharacters: 4000, partMaxCharacters: 2000 },
  note: { maxCharacters: 4000 },
  /** A care provider has to be able to show for five years who read what (NEN 7513). */
  log: { page: 50, keptYears: 1, keptYearsOfCareProvider: 5 },
  alarm: {
    /** The same cause calls the operator's line no more often than this, until somebody saw it. */
    callsAtMostEvery: hour,
    /** Nobody answered: once more after this. */
    callsAgainAfter: 5 * minute,
    callMayTake: 10 * second,
    keptAfterEnd: 7 * day,
  },
  /** Numbers that nobody has looked at for longer may be wrong. */
  crisisFileHolds: 180 * day,
  /** Backups, which are kept for shorter, are held against it. */
  tombstoneKeptDays: 60,
  /** Of a kind of job that no longer has turns. */
  leaseKept: 7 * day,
  /** A key whose place, account or invitation is not there may be on its way for this long. */
  keyWaitsForOwner: 10 * minute,
  /**
   * Tombstones are remembered for sixty days. A backup is put back well within them, so that what was erased since is forgotten
   * again, also when Naast is started some days after.
   */
  backup: { kept: 30 * day, putBackWithin: 50 * day },
  /** A key under which a form's typed words wait in the browser can be asked for this long. */
  draftTicket: 12 * hour,
  rest: { minutesChoices: [2, 10, 30, 60] },
  typing: { repeatsEvery: 3 * second, shownFor: 5 * second },
  headCheckEvery: 30 * second,
  signInSession: {
    visitorIdle: 30 * minute,
    visitorMax: 12 * hour,
    /** Without anything that a person did: the screen locks, and what was typed stays. */
    teamLock: 15 * minute,
    /** Said this long before. */
    teamLockWarning: minute,
    teamMax: 8 * hour,
    touchedEvery: minute,
  },
  /** Who is slowed never waits longer than this, however many others of the same network wait too. */
  longestPause: 10 * second,
  packetBytes: 64 * 1024,
  jsonBytes: 64 * 1024,
  /** A form without JavaScript writes some letters as three or twelve signs. */
  formBytes: 256 * 1024,
  keyCache: 30 * second,
} as const;

/** How often something may be done: `burst` times at once, then again at a steady rate. */
export interface TurnRule {
  readonly burst: number;
  readonly perMinute?: number;
  readonly perHour?: number;
  readonly perDay?: number;
  /**
   * Who shares the turns. `seat`: one person in one place. `line`: one open socket. `account`: an account, wherever it is tried from.
   * `network`: everybody behind one address, so such a line only slows: a hundred people may share one (Tor, a school).
   */
  readonly per: 'seat' | 'line' | 'account' | 'network';
  readonly beyond: 'refuse' | 'slow';
  /** Of those that are slowed: how many may wait at once for the same thing. More are refused, as tries side by side are no slower. */
  readonly waitingMost?: number;
}

/**
 * All that haste is held back by, one line each; docs/limits.md says it in words. Reading has no line: crisis information, pages
 * and lists are never slowed and never refused.
 */
export const turns = {
  message: { burst: 10, perMinute: 12, per: 'seat', beyond: 'refuse' },
  command: { burst: 120, perMinute: 600, per: 'line', beyond: 'refuse' },
  flag: { burst: 5, perDay: 20, per: 'seat', beyond: 'refuse' },
  secondFactor: { burst: 10, perHour: 10, per: 'account', beyond: 'refuse' },
  enterRoom: { burst: 40, perMinute: 60, per: 'network', beyond: 'slow' },
  ask: { burst: 10, perMinute: 20, per: 'network', beyond: 'slow' },
  return: { burst: 30, perMinute: 60, per: 'network', beyond: 'slow' },
  draftKey: { burst: 120, perMinute: 240, per: 'network', beyond: 'slow' },
  /** Together with the name that is tried. */
  signIn: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow', waitingMost: 10 },
  /** Whatever name is tried: one passphrase for many names. */
  signInAnyName: { burst: 100, perMinute: 60, per: 'network', beyond: 'slow' },
  recover: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow' },
  invitation: { burst: 10, perMinute: 12, per: 'network', beyond: 'slow' },
  setup: { burst: 5, perMinute: 6, per: 'network', beyond: 'slow' },
  signUp: { burst: 20, perMinute: 30, per: 'network', beyond: 'slow' },
} as const satisfies Readonly<Record<string, TurnRule>>;

export type Limited = keyof typeof turns;
