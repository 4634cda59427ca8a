import type { RouteName, RouteRow } from './route-rows.js';
import type { ActorName, Outcome, Outcomes, Scenario, Stage } from './stage.js';

type Each = Readonly<Record<ActorName, Outcome>>;
type ByScenario = Partial<Record<Scenario, Outcomes>>;

const inSession = ({ sessionId }: Stage) => ({ params: { sessionId } });
const inNoText = ({ sessionId }: Stage) => ({ params: { sessionId, heldId: 'a'.repeat(22) } });

/** Lines that wait. What waits for whom: rooms/door-ajar.test.ts, rooms/door-ajar-hosts.test.ts. */
export const heldRows = (
  row: (route: RouteName, given: RouteRow['given'], byScenario: ByScenario) => RouteRow[],
  {
    hosting,
    hostsThere,
    seatedThere,
  }: { hosting: ByScenario; hostsThere: Each; seatedThere: (theirs: Outcome) => Each },
): readonly RouteRow[] => [
  ...row('setDoorAjar', (stage) => ({ ...inSession(stage), body: { ajar: 'off' } }), hosting),
  ...row('listHeld', inSession, hosting),
  ...row(
    'decideHeld',
    (stage) => ({ ...inSession(stage), body: { ids: ['a'.repeat(22)], decision: { what: 'place' } } }),
    hosting,
  ),
  ...row('markHeldUrgent', inNoText, { ...hosting, open: { ...hostsThere, 'seated host': 'notFound' } }),
  ...row('takeBackHeld', inNoText, {
    open: seatedThere('notFound'),
    closed: seatedThere('roomClosed'),
    unknown: 'seatNeeded',
  }),
];
