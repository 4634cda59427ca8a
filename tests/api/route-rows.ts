import { randomUUID } from 'node:crypto';
import type { contract } from '@naast/shared/contract/all';
import { somePlan } from '../support/arranging.js';
import { png } from '../support/pictures.js';
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

const inRoom = ({ roomId }: Stage) => ({ params: { roomId } });
const inSession = ({ sessionId }: Stage) => ({ params: { sessionId } });
let names = 0;

const forHosts = (theirs: Outcome): Outcomes => ({
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': theirs,
  'host elsewhere': theirs,
  consultant: 'notAllowed',
  newcomer: 'notAllowed',
  coordinator: 'notAllowed',
});

const forVisitors = (theirs: Outcome): Outcomes => ({
  anonymous: theirs,
  'seated visitor': theirs,
  'visitor elsewhere': theirs,
  'seated host': 'notAllowed',
  'host elsewhere': 'notAllowed',
  consultant: 'notAllowed',
  newcomer: 'notAllowed',
  coordinator: 'notAllowed',
});

/** Without a seat the answer is the same for an open, a closed and an unknown session. */
const seatedThere = (theirs: Outcome): Outcomes => ({
  anonymous: 'seatNeeded',
  'seated visitor': theirs,
  'visitor elsewhere': 'seatNeeded',
  'seated host': theirs,
  'host elsewhere': 'seatNeeded',
  consultant: 'seatNeeded',
  newcomer: 'seatNeeded',
  coordinator: 'seatNeeded',
});

/** Seated hosts only; others get the reason. */
const hosting: Partial<Record<Scenario, Outcomes>> = {
  open: {
    anonymous: 'signInNeeded',
    'seated visitor': 'signInNeeded',
    'visitor elsewhere': 'signInNeeded',
    'seated host': 'ok',
    'host elsewhere': 'seatNeeded',
    consultant: 'notAllowed',
    newcomer: 'notAllowed',
    coordinator: 'notAllowed',
  },
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
  // Public routes.
  ...row('readOrganisation', () => ({}), { open: 'ok' }),
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
  ...row('setEntry', (stage) => ({ ...inSession(stage), body: { paused: true } }), hosting),
  ...row('letIn', inSession, hosting),
  ...row('freeSeat', ({ sessionId, seatId }) => ({ params: { sessionId, seatId } }), hosting),
  ...row('closeRoom', inSession, hosting),

  ...row('makeRoom', () => ({ body: { clientKey: randomUUID(), plan: somePlan } }), {
    open: onlyCoordinators('ok'),
  }),
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
  ...row('readLog', () => ({ query: {} }), { open: onlyCoordinators('ok') }),
  ...row('listFaults', () => ({}), { open: onlyCoordinators('ok') }),
  // An existing fault: faults/faults.test.ts.
  ...row('acknowledgeFault', () => ({ params: { faultId: 'a'.repeat(22) } }), {
    open: onlyCoordinators('notFound'),
  }),
];
