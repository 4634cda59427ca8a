import { nineWords } from '../support/nine-words.js';
import type { RouteRow } from './route-rows.js';
import type { ActorName, Outcome, Outcomes, Scenario, Stage } from './stage.js';

type ByScenario = Partial<Record<Scenario, Outcomes>>;
type Each = Readonly<Record<ActorName, Outcome>>;

/** The kinds of rows of rooms, which these are made of. */
interface Kinds {
  row(route: RouteRow['route'], given: RouteRow['given'], byScenario: ByScenario): RouteRow[];
  readonly hosting: ByScenario;
  readonly hostsThere: Each;
  readonly ofItsAuthor: ByScenario;
  seatedThere(theirs: Outcome): Each;
  forVisitors(theirs: Outcome): Each;
  forLeads(theirs: Outcome): Each;
}

const inMeasure = { params: { measureId: 'a'.repeat(22) } };
const inRoom = ({ roomId }: Stage) => ({ params: { roomId } });
const inMessage = ({ sessionId, messageId }: Stage) => ({ params: { sessionId, messageId } });

/** What is done about people and hidden messages in a room, and what they answer. */
export function measureRows(kinds: Kinds): RouteRow[] {
  const { row, hosting, hostsThere, ofItsAuthor, seatedThere, forVisitors, forLeads } = kinds;
  return [
    ...row(
      'measureSeat',
      ({ sessionId, seatId }) => ({ params: { sessionId, seatId }, body: { kind: 'note', why: 'unkind' } }),
      hosting,
    ),
    ...row('listSeatMeasures', ({ sessionId, seatId }) => ({ params: { sessionId, seatId } }), hosting),
    // The stage's message is not hidden: measures/in-a-room.test.ts.
    ...row('rewriteMessage', (stage) => ({ ...inMessage(stage), body: { text: 'Anders gezegd.' } }), {
      ...ofItsAuthor,
      open: { ...seatedThere('notAllowed'), 'seated host': 'notFound' },
    }),
    ...row(
      'answerRewritten',
      (stage) => ({ ...inMessage(stage), body: { text: 'Anders gezegd.', isAccepted: true } }),
      { ...hosting, open: { ...hostsThere, 'seated host': 'changedMeanwhile' } },
    ),
    ...row('readMyMeasures', ({ sessionId }) => ({ params: { kind: 'roomSession', placeId: sessionId } }), {
      open: 'ok',
      closed: 'ok',
      unknown: 'ok',
    }),
    ...row('readMyOut', inRoom, { open: 'ok', unknown: 'ok' }),
    // One's own: measures/*.test.ts.
    ...row('closeNote', () => inMeasure, { open: 'notFound' }),
    ...row('appealMeasure', () => ({ ...inMeasure, body: { words: 'Dat klopt niet.' } }), {
      open: 'notFound',
    }),
    ...row('drawMeasureCodename', () => ({ ...inMeasure, body: { language: 'nl' } }), { open: 'notFound' }),
    ...row('confirmMeasureCodename', () => ({ ...inMeasure, body: { words: nineWords() } }), {
      open: 'notFound',
    }),
    ...row('returnToMeasure', () => ({ body: { codename: nineWords() } }), {
      open: forVisitors('codenameUnknown'),
    }),
    ...row('appealByCodename', () => ({ body: { codename: nineWords(), words: 'Dat klopt niet.' } }), {
      open: forVisitors('codenameUnknown'),
    }),
    ...row('listMeasures', () => ({}), { open: forLeads('ok') }),
    ...row('liftMeasure', () => inMeasure, { open: forLeads('notFound') }),
    ...row('confirmMeasure', () => inMeasure, { open: forLeads('notFound') }),
  ];
}
