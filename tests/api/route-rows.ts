import type { contract } from '@naast/shared/contract/all';
import type { Outcome, Outcomes, Situation, Stage } from './stage.js';

export type RouteName = keyof typeof contract.routes;

export interface RouteRow {
  readonly route: RouteName;
  readonly situation: Situation;
  readonly given: (stage: Stage) => object;
  readonly outcomes: Outcomes;
}

const row = (
  route: RouteName,
  given: RouteRow['given'],
  bySituation: Partial<Record<Situation, Outcomes>>,
): RouteRow[] =>
  Object.entries(bySituation).map(([situation, outcomes]) => ({
    route,
    situation: situation as Situation,
    given,
    outcomes,
  }));

const inRoom = ({ roomId }: Stage) => ({ params: { roomId } });
const inSession = ({ sessionId }: Stage) => ({ params: { sessionId } });
let names = 0;

/** Only hosts who sit there; each other refusal says what is in the way. */
const hosting: Partial<Record<Situation, Outcomes>> = {
  open: {
    anonymous: 'signInNeeded',
    'seated visitor': 'signInNeeded',
    'visitor elsewhere': 'signInNeeded',
    'seated host': 'ok',
    'host elsewhere': 'seatNeeded',
    consultant: 'notAllowed',
    coordinator: 'notAllowed',
  },
  closed: {
    anonymous: 'signInNeeded',
    'seated visitor': 'signInNeeded',
    'visitor elsewhere': 'signInNeeded',
    'seated host': 'roomClosed',
    'host elsewhere': 'roomClosed',
    consultant: 'notAllowed',
    coordinator: 'notAllowed',
  },
  unknown: 'notFound',
};

const onlyCoordinators = (theirs: Outcome): Outcomes => ({
  anonymous: 'signInNeeded',
  'seated visitor': 'signInNeeded',
  'visitor elsewhere': 'signInNeeded',
  'seated host': 'notAllowed',
  'host elsewhere': 'notAllowed',
  consultant: 'notAllowed',
  coordinator: theirs,
});

const onlyThoseWithASeat: Outcomes = {
  anonymous: 'notFound',
  'seated visitor': 'ok',
  'visitor elsewhere': 'notFound',
  'seated host': 'ok',
  'host elsewhere': 'notFound',
  consultant: 'notFound',
  coordinator: 'notFound',
};

/** What each route answers to each actor. A route of the contract without a row fails the test. */
export const routeRows: readonly RouteRow[] = [
  // Open to everybody: these refuse nobody.
  ...row('readOrganisation', () => ({}), { open: 'ok' }),
  ...row('listRooms', () => ({}), { open: 'ok' }),
  ...row('readRoom', inRoom, { open: 'ok', waiting: 'ok', closed: 'ok', unknown: 'notFound' }),
  ...row('readSession', inSession, { open: 'ok', closed: 'ok', unknown: 'notFound' }),

  ...row('openRoom', inRoom, {
    waiting: {
      anonymous: 'signInNeeded',
      'seated visitor': 'signInNeeded',
      'visitor elsewhere': 'signInNeeded',
      'seated host': 'ok',
      'host elsewhere': 'ok',
      consultant: 'notAllowed',
      coordinator: 'notAllowed',
    },
    open: {
      anonymous: 'signInNeeded',
      'seated visitor': 'signInNeeded',
      'visitor elsewhere': 'signInNeeded',
      'seated host': 'alreadyOpen',
      'host elsewhere': 'alreadyOpen',
      consultant: 'notAllowed',
      coordinator: 'notAllowed',
    },
    unknown: 'notFound',
  }),
  ...row(
    'enterRoom',
    (stage) => ({ ...inSession(stage), body: { name: `Gast ${++names}`, houseRulesVersion: 1 } }),
    {
      open: {
        anonymous: 'ok',
        'seated visitor': 'ok',
        'visitor elsewhere': 'ok',
        'seated host': 'notAllowed',
        'host elsewhere': 'notAllowed',
        consultant: 'notAllowed',
        coordinator: 'notAllowed',
      },
      closed: {
        anonymous: 'roomClosed',
        'seated visitor': 'roomClosed',
        'visitor elsewhere': 'roomClosed',
        'seated host': 'notAllowed',
        'host elsewhere': 'notAllowed',
        consultant: 'notAllowed',
        coordinator: 'notAllowed',
      },
      unknown: 'notFound',
    },
  ),
  ...row('joinAsHost', inSession, {
    open: {
      anonymous: 'signInNeeded',
      'seated visitor': 'signInNeeded',
      'visitor elsewhere': 'signInNeeded',
      'seated host': 'ok',
      'host elsewhere': 'ok',
      consultant: 'notAllowed',
      coordinator: 'notAllowed',
    },
    closed: hosting.closed ?? 'roomClosed',
    unknown: 'notFound',
  }),
  ...row('leaveRoom', inSession, {
    open: onlyThoseWithASeat,
    closed: onlyThoseWithASeat,
    unknown: 'notFound',
  }),
  ...row('listMessages', (stage) => ({ ...inSession(stage), query: {} }), {
    open: {
      anonymous: 'seatNeeded',
      'seated visitor': 'ok',
      'visitor elsewhere': 'seatNeeded',
      'seated host': 'ok',
      'host elsewhere': 'seatNeeded',
      consultant: 'seatNeeded',
      coordinator: 'seatNeeded',
    },
    closed: 'roomClosed',
    unknown: 'notFound',
  }),
  ...row(
    'foldMessage',
    ({ sessionId, messageId }) => ({ params: { sessionId, messageId }, body: { folded: true } }),
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

  ...row('readLog', () => ({ query: {} }), { open: onlyCoordinators('ok') }),
  ...row('listAlarms', () => ({}), { open: onlyCoordinators('ok') }),
  // What a coordinator gets for one that is there: alarms/alarms.test.ts.
  ...row('seeAlarm', () => ({ params: { alarmId: 'a'.repeat(22) } }), { open: onlyCoordinators('notFound') }),
];
