import type { RouteName, RouteRow } from './route-rows.js';
import type { ActorName, Outcome, Outcomes, Scenario, Stage } from './stage.js';

type Each = Readonly<Record<ActorName, Outcome>>;

/** Look-backs. What comes of them: rooms/lookbacks.test.ts. */
export function lookbackRows(
  row: (
    route: RouteName,
    given: RouteRow['given'],
    byScenario: Partial<Record<Scenario, Outcomes>>,
  ) => RouteRow[],
  of: {
    forTeam: (theirs: Outcome) => Each;
    forVisitors: (theirs: Outcome) => Each;
    inSession: (stage: Stage) => object;
  },
): readonly RouteRow[] {
  /** Asked of visitors, never of the team. */
  const lookingBack = (theirs: Outcome): Each => ({
    ...of.forVisitors('seatNeeded'),
    'seated visitor': theirs,
  });
  return [
    ...row('answerLookback', (stage) => ({ ...of.inSession(stage), body: { answer: 'some' } }), {
      open: lookingBack('ok'),
      closed: lookingBack('ok'),
      unknown: lookingBack('seatNeeded'),
    }),
    ...row('readLookbacks', () => ({}), { open: of.forTeam('ok') }),
  ];
}
