/** Every number that both sides must agree on. Characters are Unicode code points; times are milliseconds. */

import { day, hour, minute, second } from './durations.js';
import { noticeLimits } from './notice-limits.js';
import { settingLimits } from './setting-limits.js';

export const limits = {
  message: {
    maxCharacters: 4000,
    /** A letter rarely carries more than two marks in any living script; past this it is "zalgo". */
    maxMarksPerLetter: 6,
    catchUpPage: 200,
    /** So many are read at once from the end of a conversation, and so many older ones each time that they are asked for. */
    window: 50,
  },
  name: { minCharacters: 2, maxCharacters: 24 },
  passphrase: { minCharacters: 15, maxCharacters: 256 },
  secondFactor: { digits: 6, secondsPerCode: 30, ticketHolds: hour },
  recoveryCodes: { count: 8, characters: 10 },
  invitation: { holds: 7 * day, labelMaxCharacters: 80 },
  /** How long a host or consultant must be on the team to count as the second person. */
  proposal: { holds: 7 * day, standInHereFor: 7 * day },
  /** Absence after which a member's account is erased. */
  memberKept: 2 * 365 * day,
  organisation: { nameMaxCharacters: 60, onCallMaxCharacters: 500, promiseDaysMost: 10 },
  settings: settingLimits,
  /** The organisation's logo. */
  mark: {
    /** Of the file that is given. */
    uploadBytes: 2 * 1024 * 1024,
    /** A small file can hold more than a memory. */
    pixelsMost: 4096 * 4096,
    /** Of the picture that is drawn from it, in pixels. */
    sideMost: 512,
    sideLeast: 16,
    /** It comes with every first page. */
    sentBytes: 64 * 1024,
    /** One that nobody saved goes after this. */
    waitsForSave: day,
    /** So many may wait to be saved: else a script could fill the disk with them in that day. */
    waitingMost: 20,
  },
  room: {
    /** All of them are on the first page, with their hours. */
    most: 40,
    titleMaxCharacters: 60,
    descriptionMaxCharacters: 300,
    openingsADayMost: 4,
    /** Dates on which one room differs from its week. */
    datesMost: 12,
    capacityLeast: 2,
    capacityWithOneHost: 8,
    capacityWithMoreHosts: 12,
    entryStopsBeforeClose: 30 * minute,
    keptForDutyLead: 47 * hour,
    /** Writing stops when no host has been there for this long; the room closes after `closesWithoutHost`. */
    readOnlyWithoutHost: 2 * minute,
    closesWithoutHost: 10 * minute,
    /** When the last host is gone, the duty lead who is here is called alone for so long, and then the team. */
    leadCalledFirst: 2 * minute,
    /** A line above the talk. */
    pinnedMaxCharacters: 200,
    /** How somebody is today, beside their name. */
    howMaxCharacters: 80,
    /** For everybody but hosts, unless a host ends it before. */
    writingPause: 2 * minute,
    /** Before its end, when people are told to say what they still want to say; also the end that a host announces. */
    lastMinutes: 5 * minute,
    /** Of a host to the hosts of the session. */
    whisperMaxCharacters: 1000,
    /** The newest that a host is shown. */
    whispersShown: 100,
    /** The newest things that hosts did. */
    actsShown: 50,
    /** For the next host. */
    handoverMaxCharacters: 1000,
    /** What a host can choose for slow mode: one message a person in so many seconds. */
    slowSeconds: [15, 30, 60, 120],
  },
  /** Who waits for a chair in a full room. */
  row: {
    most: 12,
    /** Whose page is gone for so long is passed over, and still keeps the place. */
    skippedAfter: 2 * minute,
    /** The last minutes before entry stops: who waits is told that probably no chair comes. */
    endsSoon: 10 * minute,
  },
  /** Who reads along unseen, before they decide to come in. */
  silent: {
    most: 12,
    /** After a host ended it for this session. */
    endsAfter: 2 * minute,
  },
  /** Texts of people that wait until a host has read them. */
  held: {
    /** Of one person in one session at once. */
    mostOfOne: 20,
    /** Of a session, in the hosts' list. */
    listed: 200,
    decidedAtOnce: 100,
    /** Undecided for so long, it is an urgent line for the hosts and the duty lead. */
    pressesAfter: 2 * minute,
    /** Where only links of newcomers wait: who has fewer lines placed than this is one. */
    newcomerUpTo: 5,
    /** Of a host to the author. */
    lineMaxCharacters: 300,
    /** So many near-same lines of one person within so long, and the next one is held as a flood. Short ones are small talk. */
    repeatsMost: 3,
    repeatsWithin: 2 * minute,
    repeatsFromCharacters: 8,
    /** So many new people within so long are many at once. */
    togetherLeast: 6,
    togetherWithin: minute,
    /** Hosts are told of them for so long. */
    togetherToldFor: 5 * minute,
    /** Since the room opened: then people come at once as a matter of course, and hosts would learn to look past it. */
    togetherAfter: 10 * minute,
  },
  door: {
    /** A page that waits asks again this often. */
    asksAgainEvery: 5 * second,
    /** A page that has not asked for so long loses its place in the queue, and that a host let it in. */
    awayAfter: 20 * second,
    /** So many of one network may be queued at one room and node; of those beyond, one is drawn for every other chair. */
    waitingMost: 40,
    /** Delay before a person whose chair a host freed can enter again. */
    heldBackFor: 30 * second,
  },
  seat: {
    /** A person who has entered but never connected gives the chair back after this, rounded up to the step. */
    firstConnectWithin: minute,
    firstConnectStep: 20 * second,
    keptAfterLostConnection: 10 * minute,
    /** What the store says of it is rounded up to this: two seats that fell silent at once are not to be told by that. */
    awayStep: 5 * minute,
    /** Soft colours that an avatar can have. */
    hues: 8,
  },
  duty: {
    /** Then it ends by itself, so that who forgot it does not seem to watch. */
    lasts: 12 * hour,
    /** Each node notes the lead's open page so often; a note older than `seemsHereFor` no longer counts. */
    notedEvery: 10 * second,
    seemsHereFor: 25 * second,
  },
  /** What happened since a shift began. `sameShift`: a room that was opened longer ago belongs to another shift. */
  shift: { hours: 12 * hour, sameShift: 16 * hour },
  /** Somebody of the team steps back; it ends by itself. */
  pause: { minutesChoices: [10, 20, 30, 60] },
  /** A phone number or an address for 112, left in a talk apart under alarm. */
  found: { maxCharacters: 300, kept: 24 * hour },
  /** Apart from a room, one visitor and one of the team. */
  talk: {
    /** An offer that nobody answers lapses. */
    offerLasts: 15 * minute,
    /** Who offered it reads for so long that the person would rather not, and does not ask them again. */
    declinedShownFor: 10 * minute,
    /** Its host has been away for so long before another may take it over: a connection that drops for a moment costs no talk. */
    takenOverAfter: minute,
    closesWithoutHost: 10 * minute,
    /** Longer than a chair is kept, so that who comes back in time finds it open. */
    closesWithoutPerson: 16 * minute,
    /** Its words, unreadable for both since its end. */
    kept: 47 * hour,
  },
  /** The duty lead reads the words of a closed room. */
  review: {
    reasonMinCharacters: 10,
    reasonMaxCharacters: 300,
    /** Then it ends by itself; reading on takes a new one. */
    lasts: hour,
    /** The reason, which may hold words of people. The log keeps that it was done for longer. */
    kept: 30 * day,
  },
  /** One question after a room. */
  lookback: {
    /** The team reads so many answers at once; which of them, chance decides for each batch. */
    batch: { least: 10, most: 15 },
    waitsForQuarters: 4,
    keptForQuarters: 8,
  },
  detectors: {
    watchedMost: 200,
    wordsMaxCharacters: 60,
    triedMaxCharacters: 2000,
    countsKeptMonths: 24,
  },
  /** What moderation counts by month. */
  figures: {
    /** A smaller number is not shown. */
    least: 5,
    keptMonths: 24,
  },
  /** Somebody may be in danger. */
  alarm: {
    /** Untaken for so long, the whole team hears it; at once where the duty lead is not here. */
    teamAfter: 5 * minute,
    /** After that so much more until who is on call is called; at once outside the hours in which somebody reads along. */
    onCallAfter: 5 * minute,
    /** A call that failed is made again. */
    callsAgainAfter: minute,
    /** Without an open page of who took it, it goes further as if nobody had. Their name stays, and they may be on the phone. */
    takerGoneAfter: 2 * minute,
    doneMaxCharacters: 1000,
    /** Of a list: so many at once. */
    page: 50,
    /** A page of its author is noted so often, and counts for so long. */
    authorNotedEvery: minute,
    authorSeemsThereFor: 2.5 * minute,
    /** A repeat of the same within this is counted, and told to nobody. */
    repeatsWithin: 30 * second,
    /** Messages copied beside the one it is about, before and after. */
    copiedBeside: 5,
    copiedMost: 30,
    /** A worry that was told waits for its alarm for moments; it is no longer than this where that cannot be raised. */
    worryKept: day,
    /** Words: after it was closed; and at most since it was raised. Then bare facts. */
    wordsKept: 7 * day,
    wordsKeptMost: 30 * day,
    factsKept: 182 * day,
    /** Closed ones are listed for so long. */
    listedFor: 7 * day,
    listedMost: 50,
  },
  /** Something is not right, says who can read it. */
  flag: {
    maxCharacters: 500,
    /** One that was told waits for its case for moments; it is no longer than this where none can be made. */
    kept: day,
    /** Two flags depend on each other unless both seats were there for so long, and before the message. */
    seatedFor: 5 * minute,
    /** So many of one network count, about one thing. */
    sameNetworkMost: 2,
    /** So many that do not depend on each other hide a message while no host is there. */
    hides: 3,
  },
  case: {
    page: 25,
    /** Renewed as long as its page is used. */
    claimLasts: 10 * minute,
    wordsMaxCharacters: 500,
    /** Words of who flagged it: the last so many. */
    saidMost: 30,
    /** Words: after the decision; and at most since it came. Then bare facts. */
    wordsKept: 7 * day,
    wordsKeptMost: 30 * day,
    factsKept: 182 * day,
  },
  ...noticeLimits,
  /** A node renews its lease for as long as it runs. Both times together are the longest that people of a dead node seem here. */
  nodeLease: { renewedEvery: 5 * second, lasts: 10 * second, keptAfterEnd: hour },
  question: {
    maxCharacters: 10_000,
    /** Each of the optional prompts beside it. */
    promptMaxCharacters: 1000,
    maxThemes: 3,
    /** How long a thread stays after the last visit, as the asker chooses. */
    keepDaysChoices: [90, 365],
    /** One that a person of the team set aside goes after this; its asker writing, or the team giving it back, ends it. */
    asideKept: 30 * day,
    /** Of the team's lists: how many at once. The list with first words is logged question by question, so it is shorter. */
    page: 50,
    skimPage: 25,
    firstWordsMaxCharacters: 140,
    /** How many can be set aside at once: what a person can have looked at. */
    setAsideAtOnce: 100,
  },
  codename: { maxCharacters: 500 },
  /** What the asker and the answerers write in a thread after the question. */
  entry: { maxCharacters: 4000, partMaxCharacters: 2000 },
  note: { maxCharacters: 4000 },
  /** A care provider has to be able to show for five years who read what (NEN 7513). */
  log: {
    page: 50,
    keptYears: 1,
    keptYearsOfCareProvider: 5,
    /** After an organisation said that it is no care provider: until then it can be taken back, and nothing is lost. */
    shortensAfter: 30 * day,
  },
  /** Each question that somebody took is a row of their first page, the most urgent ones. */
  desk: { rowsOfAKind: 20 },
  fault: {
    /** The same cause calls the operator's webhook no more often than this, until a coordinator saw it. */
    callsAtMostEvery: hour,
    /** Without an answer: once more after this. */
    callsAgainAfter: 5 * minute,
    keptAfterEnd: 7 * day,
  },
  /** An answer of a webhook that takes longer is none. */
  webhookMayTake: 10 * second,
  /** Numbers that were not checked for longer may be wrong. */
  crisisFileHolds: 180 * day,
  /** Backups, which are kept for shorter, are held against it. */
  tombstoneKeptDays: 60,
  /** How long a stop waits for jobs that are under way; the next start does what they leave undone. */
  stopWaitsFor: 4 * second,
  /** Of a kind of job that no longer exists. */
  leaseKept: 7 * day,
  /** Grace period of a data key without an owner: the owner may still be being stored. */
  keyWaitsForOwner: 10 * minute,
  /**
   * Tombstones are remembered for sixty days. A backup is put back well within them, so that what was erased since is forgotten
   * again, also when Naast is started some days after.
   */
  backup: { kept: 30 * day, putBackWithin: 50 * day },
  /** A key under which a form's typed words wait in the browser can be asked for this long. */
  draftTicket: 12 * hour,
  rest: { minutesChoices: [2, 10, 30, 60] },
  /** What moderation does to a person or a message. */
  measure: {
    /** The imposer's own line to the person. */
    wordsMaxCharacters: 500,
    appealMaxCharacters: 1000,
    /** Of the answer to an appeal. */
    answerMaxCharacters: 1000,
    /** Slow for one person: one message in so many seconds, for so long. */
    slowSeconds: [30, 60, 120],
    slowMinutesChoices: [15, 30, 60],
    /** Out for longer, in days. Where nobody can agree as the second person, no longer than `daysAlone`. */
    daysLeast: 7,
    daysMost: 90,
    daysAlone: 7,
    /** So long a second person can agree; the person is out meanwhile. */
    proposalHolds: day,
    /** Running ones that a person or the team is shown at once. */
    listedMost: 200,
    /** After its end; and at most since it began, unless an appeal is open. */
    wordsKept: 7 * day,
    wordsKeptMost: 30 * day,
    factsKept: 182 * day,
  },
  typing: { repeatsEvery: 3 * second, shownFor: 5 * second },
  headCheckEvery: 30 * second,
  /** The round that checks those whose turn it is. */
  headChecksEvery: second,
  signInSession: {
    visitorIdle: 30 * minute,
    visitorMax: 12 * hour,
    /** Without anything that a person did: the screen locks, and what was typed stays. */
    teamLock: 15 * minute,
    /** Said this long before. */
    teamLockWarning: minute,
    teamMax: 8 * hour,
    touchedEvery: minute,
    /** The round that touches those whose turn it is. */
    touchesEvery: second / 4,
  },
  /** Who is slowed never waits longer than this, however many others of the same network wait too. */
  longestPause: 10 * second,
  /** So many requests may be slowed at once by one rule, for one key; more are refused. A rule may have a lower bound itself. */
  waitingMost: 500,
  /**
   * An IPv6 /48, which one customer can have whole, has so many times the rate of one of its networks; otherwise its 65,536
   * networks would have a rate each.
   */
  siteMultiple: 4,
  /**
   * Passphrases are hashed by a queue. Each takes 19 MiB and a thread, of which Node has four: files need some too. `team`: signed in
   * as one of the team, or from a browser in which one of the team has signed in before; `members`: signed in as a member. A queue
   * there is an account or a browser, else a network.
   */
  hashing: {
    atOnce: 2,
    classes: {
      team: { perQueue: 5, inAll: 100 },
      members: { perQueue: 5, inAll: 100 },
      anybody: { perQueue: 100, inAll: 400 },
    },
    tryAgainAfterMs: 5 * second,
  },
  /** A browser that a team member signed in with is known for this long. */
  knownBrowser: 90 * day,
  /** Connections of pages, or of clients that pose as one. Each holds some memory for as long as it is open. */
  connections: {
    /** Open pages of one browser. */
    perVisit: 10,
    /** A network that has so many gets more only until `manyOfOneNetworkUpTo` are open in all: a hundred may share one address. */
    perNetwork: 200,
    manyOfOneNetworkUpTo: 3000,
    inAll: 4000,
    /** The last places are for the team; those before them for visits that are inside, or had a chair within `insideFor`. */
    keptForTeam: 100,
    keptForInside: 400,
    insideFor: 10 * minute,
    /** A connection that has not joined by then is closed. */
    joinWithin: 10 * second,
    /** So many refusals in a row close the connection. */
    refusalsInARow: 200,
    /** A connection is closed when so much waits to be read; the page catches up after reconnecting. */
    unreadBytes: 1024 * 1024,
    unreadPackets: 500,
  },
  packetBytes: 64 * 1024,
  jsonBytes: 64 * 1024,
  /** A form without JavaScript writes some letters as three or twelve signs. */
  formBytes: 256 * 1024,
  keyCache: 30 * second,
} as const;
