import { randomUUID } from 'node:crypto';
import type { contract } from '@naast/shared/contract/all';
import { somePlan } from '../support/arranging.js';
import { png } from '../support/pictures.js';
import { heldRows } from './held-rows.js';
import { lookbackRows } from './lookback-rows.js';
import { measureRows } from './measure-rows.js';
import { moderationRows } from './moderation-rows.js';
import type { Outcome, Outcomes, Scenario, Stage } from './stage.js';

export type RouteName = keyof typeof contract.routes;

export interface RouteRow {
  readonly route: RouteName;
  readonly scenario: Scenario;
  readonly given: (stage: Stage) => object;
  readonly outcomes: Outcomes;
}

const row = (
  route: RouteName,
  given: RouteRow['given'],
  byScenario: Partial<Record<Scenario, Outcomes>>,
): RouteRow[] =>
  Object.entries(byScenario).map(([scenario, outcomes]) => ({
    route,
    scenario: scenario as Scenario,
    given,
    outcomes,
  }));

type Each = Exclude<Outcomes, Outcome>;

const inRoom = ({ roomId }: Stage) => ({ params: { roomId } });
const inSession = ({ sessionId }: Stage) => ({ params: { sessionId } });
let names = 0;

const notTheirs = { consultant: 'notAllowed', newcomer: 'notAllowed', coordinator: 'notAllowed' } as const;
const forHosts = (theirs: Outcome): Outcomes => ({
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': theirs,
  'host elsewhere': theirs,
  ...notTheirs,
});

const forVisitors = (theirs: Outcome): Each => ({
  anonymous: theirs,
  'seated visitor': theirs,
  'visitor elsewhere': theirs,
  'seated host': 'notAllowed',
  'host elsewhere': 'notAllowed',
  ...notTheirs,
});

/** Without a seat the answer is the same for an open, a closed and an unknown session. */
const seatedThere = (theirs: Outcome): Each => ({
  anonymous: 'seatNeeded',
  'seated visitor': theirs,
  'visitor elsewhere': 'seatNeeded',
  'seated host': theirs,
  'host elsewhere': 'seatNeeded',
  consultant: 'seatNeeded',
  newcomer: 'seatNeeded',
  coordinator: 'seatNeeded',
});

const inMessage = ({ sessionId, messageId }: Stage) => ({ params: { sessionId, messageId } });
/** The stage's message is of the seated visitor. */
const ofItsAuthor: Partial<Record<Scenario, Outcome | Outcomes>> = {
  open: { ...seatedThere('ok'), 'seated host': 'notFound' },
  closed: seatedThere('roomClosed'),
  unknown: 'seatNeeded',
};

/** Seated hosts only; others get the reason. */
const hostsThere: Each = {
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': 'ok',
  'host elsewhere': 'seatNeeded',
  ...notTheirs,
};
const hosting: Partial<Record<Scenario, Outcomes>> = {
  open: hostsThere,
  closed: {
    anonymous: 'signInNeeded',
    'seated visitor': 'signInNeeded',
    'visitor elsewhere': 'signInNeeded',
    'seated host': 'roomClosed',
    'host elsewhere': 'seatNeeded',
    consultant: 'notAllowed',
    newcomer: 'notAllowed',
    coordinator: 'notAllowed',
  },
  unknown: forHosts('seatNeeded'),
};

const onlyCoordinators = (theirs: Outcome): Outcomes => ({
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': 'notAllowed',
  'host elsewhere': 'notAllowed',
  consultant: 'notAllowed',
  newcomer: 'notAllowed',
  coordinator: theirs,
});

/** All of the team who have a role. */
const forTeam = (theirs: Outcome): Each => ({
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': theirs,
  'host elsewhere': theirs,
  consultant: theirs,
  newcomer: 'notAllowed',
  coordinator: theirs,
});

/** Those who may have the duty. */
const forLeads = (theirs: Outcome): Each => ({ ...forTeam(theirs), consultant: 'notAllowed' });

const inPlace = ({ sessionId }: Stage) => ({ place: { kind: 'roomSession', id: sessionId } });
const inTalk = { params: { talkId: 'a'.repeat(22) } };
const inAlarm = (_stage: Stage) => ({ params: { alarmId: 'a'.repeat(22) } });

const inReview = () => ({ params: { reviewId: 'a'.repeat(22) } });
/** What coordinators do with a room. */
const arranged = {
  open: onlyCoordinators('ok'),
  waiting: onlyCoordinators('ok'),
  unknown: onlyCoordinators('notFound'),
};

/** The value that it has already, and another. */
const unplanned = { subject: 'maintenance', value: { planned: null } };
const planned = {
  subject: 'maintenance',
  value: { planned: { date: '2026-12-01', from: '06:00', to: '08:00', text: { nl: '', en: '' } } },
};

const onlyThoseWithASeat: Outcomes = {
  anonymous: 'notFound',
  'seated visitor': 'ok',
  'visitor elsewhere': 'notFound',
  'seated host': 'ok',
  'host elsewhere': 'notFound',
  consultant: 'notFound',
  newcomer: 'notFound',
  coordinator: 'notFound',
};

/** The outcome of each route for each actor. A route without a row fails the test. */
export const routeRows: readonly RouteRow[] = [
  // While there are few: the others that change something make a room each.
  ...row('makeRoom', () => ({ body: { clientKey: randomUUID(), plan: somePlan } }), {
    open: onlyCoordinators('ok'),
  }),
  // Public routes.
  ...row('readOrganisation', () => ({}), { open: 'ok' }),
  ...row('listCrisisSets', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('saveCrisisLines', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('readOwnPage', () => ({ params: { page: 'complaints' } }), { open: 'ok' }),
  ...row('readMark', () => ({ params: { markId: '0'.repeat(32) } }), { open: 'notFound' }),
  ...row('readAccent', () => ({ params: { sheet: `1f5f8b-${'0'.repeat(16)}` } }), { open: 'notFound' }),
  ...row('uploadMark', () => ({ bytes: png({ width: 32, height: 32 }) }), { open: onlyCoordinators('ok') }),
  ...row('listRooms', () => ({}), { open: 'ok' }),
  ...row('readRoom', inRoom, { open: 'ok', waiting: 'ok', closed: 'ok', unknown: 'notFound' }),
  ...row('readSession', inSession, { open: 'ok', closed: 'ok', unknown: 'notFound' }),

  ...row('openRoom', inRoom, {
    waiting: forHosts('ok'),
    open: forHosts('alreadyOpen'),
    unknown: forHosts('notFound'),
  }),
  ...row(
    'enterRoom',
    (stage) => ({ ...inSession(stage), body: { name: `Gast ${++names}`, houseRulesVersion: 1 } }),
    { open: forVisitors('ok'), closed: forVisitors('roomClosed'), unknown: forVisitors('notFound') },
  ),
  ...row('readSilently', (stage) => ({ ...inSession(stage), body: { houseRulesVersion: 1 } }), {
    open: { ...forVisitors('ok'), 'seated visitor': 'notAllowed' },
    closed: forVisitors('roomClosed'),
    unknown: forVisitors('notFound'),
  }),
  ...row('joinAsHost', inSession, {
    open: forHosts('ok'),
    closed: forHosts('roomClosed'),
    unknown: forHosts('notFound'),
  }),
  ...row('leaveRoom', inSession, {
    open: onlyThoseWithASeat,
    closed: onlyThoseWithASeat,
    unknown: 'notFound',
  }),
  ...row('listMessages', (stage) => ({ ...inSession(stage), query: {} }), {
    open: seatedThere('ok'),
    closed: seatedThere('roomClosed'),
    unknown: 'seatNeeded',
  }),
  ...row('readWindow', (stage) => ({ ...inSession(stage), query: {} }), {
    open: seatedThere('ok'),
    closed: seatedThere('roomClosed'),
    unknown: 'seatNeeded',
  }),
  ...row('editMessage', (stage) => ({ ...inMessage(stage), body: { text: 'Anders' } }), ofItsAuthor),
  ...row('deleteMessage', inMessage, ofItsAuthor),
  ...row(
    'reactToMessage',
    ({ sessionId, messageId }) => ({
      params: { sessionId, messageId, kind: 'heart' },
      body: { isGiven: true },
    }),
    {
      open: { ...seatedThere('ok'), 'seated visitor': 'notAllowed' },
      closed: seatedThere('roomClosed'),
      unknown: 'seatNeeded',
    },
  ),
  ...row('noteMessage', (stage) => ({ ...inMessage(stage), body: { about: 'death' } }), {
    open: seatedThere('ok'),
    closed: seatedThere('roomClosed'),
    unknown: 'seatNeeded',
  }),
  ...row('markSeen', (stage) => ({ ...inMessage(stage), body: { rev: Number.MAX_SAFE_INTEGER } }), {
    ...hosting,
  }),
  ...row(
    'hideMessage',
    ({ sessionId, messageId }) => ({ params: { sessionId, messageId }, body: { hidden: true } }),
    hosting,
  ),
  ...row(
    'restSeat',
    ({ sessionId, seatId }) => ({ params: { sessionId, seatId }, body: { minutes: 10 } }),
    hosting,
  ),
  ...measureRows({ row, hosting, hostsThere, ofItsAuthor, seatedThere, forVisitors, forLeads }),
  ...row('sayHow', (stage) => ({ ...inSession(stage), body: { how: 'rustig' } }), {
    open: { ...seatedThere('ok'), 'seated host': 'notAllowed' },
    closed: seatedThere('roomClosed'),
    unknown: 'seatNeeded',
  }),
  // Of who said how they are: rooms/how.test.ts.
  ...row('clearHow', ({ sessionId, seatId }) => ({ params: { sessionId, seatId }, body: {} }), {
    ...hosting,
    open: { ...hostsThere, 'seated host': 'notFound' },
  }),
  ...row('setEntry', (stage) => ({ ...inSession(stage), body: { paused: true } }), hosting),
  ...row('setSilent', (stage) => ({ ...inSession(stage), body: { allowed: false } }), hosting),
  ...heldRows(row, { hosting, hostsThere, seatedThere }),
  ...row('pinText', (stage) => ({ ...inSession(stage), body: { text: 'Vandaag: slapen' } }), hosting),
  ...row('setSlow', (stage) => ({ ...inSession(stage), body: { seconds: 30 } }), hosting),
  ...row('pauseWriting', (stage) => ({ ...inSession(stage), body: { paused: true } }), hosting),
  ...row('announceEnd', (stage) => ({ ...inSession(stage), body: { announced: true } }), hosting),
  ...row(
    'whisper',
    (stage) => ({ ...inSession(stage), body: { clientKey: randomUUID(), text: 'Zie jij dat ook?' } }),
    hosting,
  ),
  ...row('leaveHandover', (stage) => ({ ...inSession(stage), body: { text: 'Het was rustig.' } }), hosting),
  ...row('readHandover', inSession, hosting),
  ...row('listActs', inSession, hosting),
  ...row('listHelp', () => ({}), { open: forTeam('ok') }),
  // Where one is asked for: rooms/a-consultant.test.ts.
  ...row('joinAsConsultant', inSession, {
    open: { ...forTeam('notAllowed') },
    closed: { ...forTeam('notAllowed'), consultant: 'roomClosed' },
    unknown: { ...forTeam('notAllowed'), consultant: 'notFound' },
  }),
  ...row('askHelp', (stage) => ({ ...inSession(stage), body: { wants: 'host' } }), hosting),
  // Where somebody asks: rooms/help.test.ts.
  ...row('answerHelp', inSession, {
    open: forTeam('notFound'),
    closed: forTeam('roomClosed'),
    unknown: forTeam('notFound'),
  }),
  ...row('letIn', inSession, hosting),
  ...row('freeSeat', ({ sessionId, seatId }) => ({ params: { sessionId, seatId } }), hosting),
  ...row('closeRoom', inSession, hosting),

  ...row('changeRoom', (stage) => ({ ...inRoom(stage), body: { rev: 0, plan: somePlan } }), arranged),
  // Of another plan than was seen: two at once are in rooms/arranging.test.ts.
  ...row('changeRoom', (stage) => ({ ...inRoom(stage), body: { rev: 9, plan: somePlan } }), {
    closed: onlyCoordinators('changedMeanwhile'),
  }),
  ...row('moveRoom', (stage) => ({ ...inRoom(stage), body: { after: null } }), arranged),
  ...row('pauseRoom', (stage) => ({ ...inRoom(stage), body: { paused: true } }), arranged),
  ...row('removeRoom', inRoom, { ...arranged, open: onlyCoordinators('roomIsOpen') }),

  ...row('listSettings', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('readSetting', () => ({ params: { subject: 'houseRules' } }), { open: onlyCoordinators('ok') }),
  // Of another value than was seen: two at once are in settings/changing.test.ts.
  ...row('changeSetting', () => ({ body: { rev: 9, change: unplanned } }), { open: onlyCoordinators('ok') }),
  ...row('changeSetting', () => ({ body: { rev: 9, change: planned } }), {
    open: onlyCoordinators('changedMeanwhile'),
  }),
  // Which rows each gets: desk/what-waits.test.ts.
  ...row('readDesk', () => ({}), {
    open: {
      anonymous: 'signInNeeded',
      'seated visitor': 'signInNeeded',
      'visitor elsewhere': 'signInNeeded',
      'seated host': 'ok',
      'host elsewhere': 'ok',
      consultant: 'ok',
      newcomer: 'ok',
      coordinator: 'ok',
    },
  }),
  // Of a duty that changed since, after the right to: who may and how, duty/duty-lead.test.ts.
  ...row('readDuty', () => ({}), { open: forTeam('ok') }),
  ...row('takeDuty', () => ({ body: { rev: 99 } }), { open: forLeads('changedMeanwhile') }),
  ...row('offerDuty', () => ({ body: { rev: 0, to: 'a'.repeat(22) } }), { open: forLeads('notAllowed') }),
  ...row('withdrawDutyOffer', () => ({ body: { rev: 0 } }), { open: forLeads('notAllowed') }),
  ...row('endDuty', () => ({ body: { rev: 0 } }), { open: forLeads('notAllowed') }),

  // What comes of them: alarms/*.test.ts.
  ...row('readMyAlarm', ({ sessionId }) => ({ params: { kind: 'roomSession', id: sessionId } }), {
    open: seatedThere('ok'),
    closed: seatedThere('ok'),
    unknown: 'notFound',
  }),
  ...row('raiseMyAlarm', (stage) => ({ body: inPlace(stage) }), {
    open: seatedThere('ok'),
    closed: seatedThere('roomClosed'),
    unknown: 'notFound',
  }),
  ...row('raiseWorry', (stage) => ({ body: { ...inPlace(stage), seatId: stage.seatId } }), {
    open: { ...seatedThere('ok'), 'seated visitor': 'notAllowed' },
    closed: seatedThere('roomClosed'),
    unknown: 'notFound',
  }),
  ...row(
    'raiseAlarm',
    (stage) => ({ body: { ...inPlace(stage), seatId: stage.seatId, level: 3, kinds: [] } }),
    {
      open: { ...forTeam('notAllowed'), 'seated host': 'ok' },
      closed: { ...forTeam('notAllowed'), 'seated host': 'roomClosed' },
      unknown: forTeam('notFound'),
    },
  ),
  ...moderationRows(row, { forLeads, forTeam, inPlace, seatedThere }),
  ...row('listAlarms', () => ({}), { open: forTeam('ok') }),
  ...row('readAlarm', inAlarm, { open: forTeam('notFound') }),
  ...row('takeAlarm', (stage) => ({ ...inAlarm(stage), body: { rev: 1 } }), { open: forTeam('notFound') }),
  ...row('closeAlarm', (stage) => ({ ...inAlarm(stage), body: { rev: 1, ending: 'spoke' } }), {
    open: forTeam('notFound'),
  }),
  // What comes of them: talks/*.test.ts. The only host of a room, where nobody has the duty.
  ...row('offerTalk', ({ sessionId, seatId }) => ({ params: { sessionId, seatId } }), {
    ...hosting,
    open: { ...(hosting.open as Each), 'seated host': 'roomNeedsHost' },
  }),
  ...row('readMyTalk', inSession, {
    open: seatedThere('ok'),
    closed: seatedThere('ok'),
    unknown: 'seatNeeded',
  }),
  ...row('answerTalk', () => ({ ...inTalk, body: { yes: true } }), { open: 'notFound' }),
  ...row('listTalks', () => ({}), { open: forTeam('ok') }),
  ...row('holdTalk', () => inTalk, { open: forLeads('notFound') }),
  ...row('enterTalk', () => inTalk, { open: 'notFound' }),
  ...row('readTalk', () => inTalk, { open: 'notFound' }),
  ...row('endTalk', () => inTalk, { open: 'notFound' }),
  ...row('listTalkMessages', () => ({ ...inTalk, query: {} }), { open: 'seatNeeded' }),
  ...row('readTalkWindow', () => ({ ...inTalk, query: {} }), { open: 'seatNeeded' }),
  ...row('listClosedRooms', () => ({}), { open: forTeam('ok') }),
  // Nobody has the duty: rooms/reviews.test.ts.
  ...row('openReview', (stage) => ({ ...inSession(stage), body: { reason: 'Er kwam een klacht.' } }), {
    closed: forTeam('notAllowed'),
    unknown: forTeam('notAllowed'),
  }),
  ...row('readReview', inReview, { open: forLeads('notFound') }),
  ...row('readReviewed', () => ({ ...inReview(), query: {} }), { open: forLeads('notFound') }),
  ...row('endReview', inReview, { open: forLeads('notFound') }),
  ...lookbackRows(row, { forTeam, forVisitors, inSession }),
  ...row('readDetectorCounts', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('readFigures', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('trySentence', () => ({ body: { text: 'hoi' } }), { open: onlyCoordinators('ok') }),
  ...row('offerTalkFromAlarm', inAlarm, { open: forTeam('notFound') }),
  ...row('openFound', inAlarm, { open: forTeam('notFound') }),
  ...row('readMyFound', () => inTalk, { open: 'notFound' }),
  ...row('leaveFound', () => ({ ...inTalk, body: { words: 'Kerkstraat 12' } }), { open: 'notFound' }),
  ...row('takeBackFound', () => inTalk, { open: 'notFound' }),
  ...row('tryOnCall', () => ({}), { open: onlyCoordinators('ok') }),
  ...row('readLog', () => ({ query: {} }), { open: onlyCoordinators('ok') }),
  ...row('listFaults', () => ({}), { open: onlyCoordinators('ok') }),
  // An existing fault: faults/faults.test.ts.
  ...row('acknowledgeFault', () => ({ params: { faultId: 'a'.repeat(22) } }), {
    open: onlyCoordinators('notFound'),
  }),
];
