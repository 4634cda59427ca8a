import { isHostSeat } from '@naast/shared/roles';
import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import { deny, onlyAs, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import type { RoomSession } from '../rooms/index.js';
import { isSeated, type Seat } from '../seats/index.js';
import { type BegunTalk, hasBegun, type Talk, type WhoCan } from './talks.types.js';

/** A room session and the actor's seat in it. */
interface InRoom {
  readonly session: RoomSession | null;
  readonly seat: Seat | null;
}
/** `other`: whom it is offered to. `canGo`: somebody else holds the room, or has the duty. */
interface Offering extends InRoom {
  readonly other: Seat | null;
  readonly canGo: boolean;
}
interface OfferingForSure {
  readonly session: RoomSession;
  readonly other: Seat;
}
/** A talk, the actor's seat in it, and whether it was offered to them. */
interface On {
  readonly talk: Talk | null;
  readonly seat: Seat | null;
  readonly isPerson: boolean;
}
interface Found {
  readonly talk: Talk;
}
interface Begun {
  readonly talk: BegunTalk;
}
interface Seated extends Begun {
  readonly seat: Seat;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'talk.offer': { on: Offering; granted: OfferingForSure };
    'talk.mine': { on: InRoom; granted: { session: RoomSession; seat: Seat } };
    'talk.answer': { on: On; granted: Found };
    'talk.list': { on: null };
    /** Sitting down in it for the team, which is reading it. */
    'talk.hold': { on: { talk: Talk | null } & WhoCan; granted: Found; isLogged: true };
    'talk.enter': { on: On; granted: Begun };
    'talk.see': { on: On; granted: Begun };
    'talk.follow': { on: On; granted: Seated };
    'talk.leave': { on: On; granted: Seated };
    'talk.post': { on: On; granted: Seated };
    'talk.end': { on: On; granted: Found };
  }
}

export type TalkAbility = Extract<keyof import('../../kernel/abilities.js').AbilityMap, `talk.${string}`>;

export const talkReads: LoggedReads<'talk.hold'> = {
  'talk.hold': ({ talk }) => [{ act: 'talk.joined', place: { kind: 'room', id: talk.roomId } }],
};

const isHost = (actor: Actor, talk: Talk): boolean =>
  actor.kind === 'team' && talk.hostId === actor.accountId;

/** Who may hold a talk: a host, or who can have the duty. */
export function holding(actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return leads(actor.roles) ? 'allow' : deny('notAllowed');
}

export const talkPolicy: PolicyTable<TalkAbility> = {
  'talk.offer'(actor, { session, seat, other, canGo }) {
    const verdict = onlyAs('host', actor);
    if (verdict !== 'allow') return verdict;
    if (session === null || seat === null) return deny('seatNeeded');
    if (session.closed !== null) return deny('roomClosed');
    if (!isSeated(seat)) return deny('seatNeeded');
    if (!isHostSeat(seat)) return deny('notAllowed');
    if (!isSeated(other)) return 'hide';
    if (other.role !== 'person') return deny('notAllowed');
    return canGo ? 'allow' : deny('roomNeedsHost');
  },
  'talk.mine': (_actor, { session, seat }) =>
    session === null || seat === null ? deny('seatNeeded') : 'allow',
  'talk.answer'(_actor, { talk, isPerson }) {
    if (talk === null || !isPerson) return 'hide';
    if (talk.state === 'closed') return deny('talkEnded');
    // Once it began it is ended, not declined.
    return talk.state === 'open' ? deny('changedMeanwhile') : 'allow';
  },
  'talk.list': (actor) => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded')),
  'talk.hold'(actor, { talk, isLead, isHostGone, isAnybodys, isNeeded }) {
    const verdict = holding(actor);
    if (verdict !== 'allow') return verdict;
    if (talk === null) return 'hide';
    const isOwn = isHost(actor, talk);
    if (!isOwn && !isLead && !isAnybodys) return 'hide';
    if (talk.state === 'closed') return deny('talkEnded');
    // Nobody sits down before its person said yes.
    if (talk.state === 'offered') return isOwn ? deny('changedMeanwhile') : 'hide';
    if (talk.state === 'open' && isOwn) return 'allow';
    if (talk.state === 'open' && !isHostGone) return deny('notAllowed');
    return isNeeded ? deny('roomNeedsHost') : 'allow';
  },
  'talk.enter'(_actor, { talk, isPerson }) {
    if (talk === null || !isPerson) return 'hide';
    if (talk.state === 'closed') return deny('talkEnded');
    return talk.state === 'open' ? 'allow' : deny('changedMeanwhile');
  },
  'talk.see'(actor, { talk, seat, isPerson }) {
    if (!hasBegun(talk)) return 'hide';
    return seat !== null || isPerson || isHost(actor, talk) ? 'allow' : 'hide';
  },
  'talk.follow': seated,
  'talk.leave': (_actor, { talk, seat }) => (talk === null || seat === null ? 'hide' : 'allow'),
  'talk.post': seated,
  'talk.end'(actor, { talk, isPerson }) {
    if (talk === null) return 'hide';
    const isOwn = isHost(actor, talk);
    if (!isOwn && !(isPerson && hasBegun(talk))) return 'hide';
    return talk.state === 'closed' ? deny('talkEnded') : 'allow';
  },
};

function seated(actor: Actor, { talk, seat }: On): Verdict {
  // An actor without a seat does not learn whether it exists.
  if (talk === null || seat === null) return deny('seatNeeded');
  if (talk.state === 'closed') return deny('talkEnded');
  if (!isSeated(seat)) return deny('seatNeeded');
  // Another took it over, or the account lost its role.
  if (seat.role !== 'person' && !(isHost(actor, talk) && holding(actor) === 'allow'))
    return deny('seatNeeded');
  return 'allow';
}

/** What both who sit in it may do now. */
export const talkMay = ({ state }: Pick<Talk, 'state'>) => ({
  post: state === 'open',
  end: state === 'open',
});

/** Whether its person and its words in the room are known to this member of the team anyway. */
export const isOwnTalk = (actor: Actor, { hostId }: Talk): boolean => accountIdOf(actor) === hostId;
