import { nineWords } from '../support/nine-words.js';
import type { RouteName, RouteRow } from './route-rows.js';
import type { ActorName, Outcome, Outcomes, Scenario, Stage } from './stage.js';

type Each = Readonly<Record<ActorName, Outcome>>;

const inCase = () => ({ params: { caseId: 'a'.repeat(22) } });

/** Flags and cases. What comes of them: moderation/*.test.ts. */
export const moderationRows = (
  row: (
    route: RouteName,
    given: RouteRow['given'],
    byScenario: Partial<Record<Scenario, Outcomes>>,
  ) => RouteRow[],
  {
    forLeads,
    forTeam,
    inPlace,
    seatedThere,
  }: {
    forLeads: (theirs: Outcome) => Each;
    forTeam: (theirs: Outcome) => Each;
    inPlace: (stage: Stage) => object;
    seatedThere: (theirs: Outcome) => Each;
  },
): readonly RouteRow[] => [
  // The stage's message is of the seated visitor.
  ...row(
    'flagItem',
    (stage) => ({ body: { ...inPlace(stage), messageId: stage.messageId, kind: 'hurts' } }),
    {
      open: { ...seatedThere('ok'), 'seated visitor': 'notAllowed' },
      closed: seatedThere('roomClosed'),
      unknown: 'notFound',
    },
  ),
  ...row('readPauses', () => ({}), { open: forTeam('ok') }),
  ...row('readOwnHandover', () => ({}), { open: forLeads('ok') }),
  // Who holds a room alone, to whom the duty cannot be offered: shifts/a-pause.test.ts.
  ...row('beginPause', () => ({ body: { minutes: 10, dutyTo: null } }), {
    open: { ...forLeads('ok'), 'seated host': 'roomNeedsHost', 'host elsewhere': 'untold' },
  }),
  ...row('endPause', () => ({}), { open: forLeads('ok') }),
  ...row('readShift', () => ({ query: {} }), { open: forLeads('ok') }),
  ...row('listCases', () => ({ query: { view: 'new' } }), { open: forLeads('ok') }),
  ...row('readCase', inCase, { open: forLeads('notFound') }),
  ...row('claimCase', inCase, { open: forLeads('notFound') }),
  ...row('letGoCase', inCase, { open: forLeads('notFound') }),
  ...row('decideCase', () => ({ ...inCase(), body: { rev: 1, outcome: 'leave' } }), {
    open: forLeads('notFound'),
  }),
  ...row('passCaseOn', () => ({ ...inCase(), body: { rev: 1, to: null } }), { open: forLeads('notFound') }),
  ...row('markGrave', () => ({ ...inCase(), body: { isGrave: true } }), { open: forLeads('notFound') }),
  ...row('tickStep', () => ({ params: { ...inCase().params, step: 'danger' }, body: { isDone: true } }), {
    open: forLeads('notFound'),
  }),
  ...row('proposeHold', () => ({ ...inCase(), body: { why: 'police', words: 'Gevraagd.', days: 30 } }), {
    open: forLeads('notFound'),
  }),
  ...row('confirmHold', inCase, { open: forLeads('notFound') }),
  ...row('liftHold', inCase, { open: forLeads('notFound') }),
  ...row('readMyHolds', ({ sessionId }) => ({ params: { kind: 'roomSession', placeId: sessionId } }), {
    open: 'ok',
    closed: 'ok',
    unknown: 'ok',
  }),
  // From outside, by anybody.
  ...row('listNoticePages', () => ({}), { open: 'ok' }),
  ...row(
    'sendNotice',
    () => ({ body: { path: '/terms', kind: 'hate', words: 'De derde zin.', language: 'nl' } }),
    { open: 'ok' },
  ),
  ...row('readNoticeStatus', () => ({ body: { codename: nineWords() } }), { open: 'codenameUnknown' }),
  ...row('objectToAnswer', () => ({ body: { codename: nineWords(), words: 'Lees nog eens.' } }), {
    open: 'codenameUnknown',
  }),
];
