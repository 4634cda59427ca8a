import { randomUUID } from 'node:crypto';
import type { contract } from '@naast/shared/contract/all';
import { inRoom } from '../support/wire.js';
import type { ActorName, Outcome, Scenario, Stage } from './stage.js';

export type CommandName = keyof typeof contract.commands;
/** A socket needs a session, so anonymous users send no commands. */
export type SocketActor = Exclude<ActorName, 'anonymous'>;

export interface CommandRow {
  readonly command: CommandName;
  readonly scenario: Scenario;
  readonly payload: (stage: Stage) => object;
  readonly outcomes: Outcome | Readonly<Record<SocketActor, Outcome>>;
}

const row = (
  command: CommandName,
  payload: CommandRow['payload'],
  byScenario: Partial<Record<Scenario, CommandRow['outcomes']>>,
): CommandRow[] =>
  Object.entries(byScenario).map(([scenario, outcomes]) => ({
    command,
    scenario: scenario as Scenario,
    payload,
    outcomes,
  }));

const seatedOrElse = (refusal: Outcome, seated: Outcome = 'ok'): CommandRow['outcomes'] => ({
  'seated visitor': seated,
  'visitor elsewhere': refusal,
  'seated host': seated,
  'host elsewhere': refusal,
  consultant: refusal,
  coordinator: refusal,
  newcomer: refusal,
});

/** Without a seat the answer is the same for an open, a closed and an unknown session. */
const whereOneSits = {
  open: seatedOrElse('seatNeeded'),
  closed: seatedOrElse('seatNeeded', 'roomClosed'),
  unknown: 'seatNeeded',
} as const;
const place = ({ sessionId }: Stage) => inRoom(sessionId);

/** The outcome of each command for each actor. A command without a row fails the test. */
export const commandRows: readonly CommandRow[] = [
  ...row('place:follow', place, whereOneSits),
  ...row('place:unfollow', place, {
    open: seatedOrElse('notFound'),
    closed: seatedOrElse('notFound'),
    unknown: 'notFound',
  }),
  ...row(
    'place:post',
    ({ sessionId }) => ({
      ...inRoom(sessionId),
      clientKey: randomUUID(),
      body: { text: 'Mag ik dit zeggen?' },
    }),
    whereOneSits,
  ),
  ...row('place:type', place, whereOneSits),
];
