/** Every number that both sides must agree on. Characters are Unicode code points; times are milliseconds. */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export const limits = {
  message: {
    maxCharacters: 4000,
    /** A letter rarely carries more than two marks in any living script; past this it is "zalgo". */
    maxMarksPerLetter: 6,
    burst: 10,
    perMinute: 12,
    catchUpPage: 200,
  },
  name: { minCharacters: 2, maxCharacters: 24 },
  passphrase: { minCharacters: 15, maxCharacters: 256 },
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
  /** A key under which a form's typed words wait in the browser can be asked for this long. */
  draftTicket: 12 * hour,
  rest: { minutesChoices: [2, 10, 30, 60] },
  typing: { repeatsEvery: 3 * second, shownFor: 5 * second },
  headCheckEvery: 30 * second,
  signInSession: {
    visitorIdle: 30 * minute,
    visitorMax: 12 * hour,
    teamIdle: 2 * hour,
    teamMax: 8 * hour,
    touchedEvery: minute,
  },
  /** All commands of one socket together. */
  command: { burst: 120, perMinute: 600 },
  /** From one network; past these a try takes longer and longer, up to ten seconds. Never refused. */
  signIn: { burst: 5, perMinute: 6 },
  ask: { burst: 10, perMinute: 20 },
  return: { burst: 30, perMinute: 60 },
  packetBytes: 64 * 1024,
  jsonBytes: 64 * 1024,
  /** A form without JavaScript writes some letters as three or twelve signs. */
  formBytes: 256 * 1024,
  keyCache: 30 * second,
} as const;
