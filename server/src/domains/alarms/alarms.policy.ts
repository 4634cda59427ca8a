import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import { deny, onlyAs, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { loggedPlace } from '../logbook/index.js';
import type { FoundPlace } from '../places/index.js';
import type { RoomSession } from '../rooms/index.js';
import { isSeated, type Seat } from '../seats/index.js';
import { holding } from '../talks/index.js';
import type { Alarm } from './alarms.types.js';

interface In {
  readonly found: FoundPlace | null;
}
interface InForSure {
  readonly found: FoundPlace;
}
interface About extends In {
  /** Of the person it is about; null: the place has no such message or seat. */
  readonly other: Seat | null;
}
interface AboutForSure extends InForSure {
  readonly other: Seat;
}
/** An alarm, and whether the actor hears of it: as the duty lead, a host of its place, its taker, or with the whole team. */
interface Heard {
  readonly alarm: Alarm | null;
  readonly hears: boolean;
}
/** Offering a talk apart: the person's seat in the room, and whether the actor can go; null: they hold the room alone. */
interface Offering extends Heard {
  readonly other: Seat | null;
  readonly session: RoomSession | null;
  readonly canGo: boolean;
}
interface OfferingForSure extends HeardForSure {
  readonly other: Seat;
  readonly session: RoomSession;
}
/** The actor's place, and the open alarm about them. */
interface Finding extends In {
  readonly alarm: Alarm | null;
}
interface HeardForSure {
  readonly alarm: Alarm;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'alarm.readOwn': { on: In; granted: InForSure };
    'alarm.raiseOwn': { on: In; granted: InForSure };
    'alarm.worry': { on: About; granted: AboutForSure };
    'alarm.raise': { on: About; granted: AboutForSure };
    'alarm.list': { on: null };
    'alarm.read': { on: Heard; granted: HeardForSure; isLogged: true };
    'alarm.take': { on: Heard; granted: HeardForSure };
    'alarm.close': { on: Heard; granted: HeardForSure };
    'alarm.offerTalk': { on: Offering; granted: OfferingForSure };
    /** One's own, which includes taking them back. */
    'alarm.readFound': { on: In; granted: InForSure };
    'alarm.leaveFound': { on: Finding; granted: InForSure & { alarm: Alarm } };
    'alarm.openFound': { on: Heard & { isKept: boolean }; granted: HeardForSure; isLogged: 'each' };
    'alarm.tryOnCall': { on: null };
  }
}

export type AlarmAbility = Extract<keyof import('../../kernel/abilities.js').AbilityMap, `alarm.${string}`>;

export const alarmReads: LoggedReads<'alarm.read' | 'alarm.openFound'> = {
  'alarm.read': ({ alarm }) => [{ act: 'safety.read', ...loggedPlace(alarm.place) }],
  'alarm.openFound': ({ alarm }) => [{ act: 'safety.foundOpened', ...loggedPlace(alarm.place) }],
};

const team = (actor: Actor): Verdict => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded'));

export const alarmPolicy: PolicyTable<AlarmAbility> = {
  'alarm.readOwn': standing,
  // No rest, no door and no hour stands before it.
  'alarm.raiseOwn'(actor, { found }) {
    const verdict = standing(actor, { found });
    if (verdict !== 'allow' || found === null) return verdict;
    return found.isOpen ? 'allow' : deny('roomClosed');
  },
  'alarm.worry'(actor, { found, other }) {
    const verdict = standing(actor, { found });
    if (verdict !== 'allow' || found === null) return verdict;
    if (!isSeated(found.seat) && !found.isSilent) return deny('seatNeeded');
    if (!found.isOpen) return deny('roomClosed');
    if (!other?.isKnown) return 'hide';
    // About oneself there is another button; about a host one speaks with the organisation.
    return other.role === 'person' && other.id !== found.seat?.id ? 'allow' : deny('notAllowed');
  },
  'alarm.raise'(actor, { found, other }) {
    const verdict = team(actor);
    if (verdict !== 'allow') return verdict;
    if (found === null) return 'hide';
    if (!found.isHeld) return deny('notAllowed');
    if (!found.isOpen) return deny('roomClosed');
    if (!other?.isKnown) return 'hide';
    return other.role === 'person' ? 'allow' : deny('notAllowed');
  },
  'alarm.list': team,
  'alarm.read': heard,
  'alarm.take'(actor, on) {
    const verdict = heard(actor, on);
    if (verdict !== 'allow') return verdict;
    return on.alarm?.closed ? deny('changedMeanwhile') : 'allow';
  },
  'alarm.close': asTaker,
  'alarm.offerTalk'(actor, { session, other, canGo, ...on }) {
    const verdict = asTaker(actor, on);
    if (verdict !== 'allow') return verdict;
    if (holding(actor) !== 'allow') return deny('notAllowed');
    // Of a question, or of who stands at a door, nobody sits in a room.
    if (session === null || other === null) return deny('notAllowed');
    if (session.closed !== null) return deny('roomClosed');
    if (!isSeated(other)) return deny('notAllowed');
    return canGo ? 'allow' : deny('roomNeedsHost');
  },
  'alarm.readFound': finding,
  'alarm.leaveFound'(actor, { found, alarm }) {
    const verdict = finding(actor, { found });
    if (verdict !== 'allow' || found === null) return verdict;
    if (!found.isOpen) return deny('talkEnded');
    return alarm === null ? deny('changedMeanwhile') : 'allow';
  },
  'alarm.openFound'(actor, { isKept, ...on }) {
    const verdict = asTaker(actor, on);
    if (verdict !== 'allow') return verdict;
    return isKept ? 'allow' : 'hide';
  },
  'alarm.tryOnCall': (actor) => onlyAs('coordinator', actor),
};

function standing(_actor: Actor, { found }: In): Verdict {
  if (found === null) return 'hide';
  if (found.isStanding) return 'allow';
  // Whether a question exists is its asker's to know; that a room is open stands on its door.
  return found.place.kind === 'thread' ? 'hide' : deny('seatNeeded');
}

function asTaker(actor: Actor, on: Heard): Verdict {
  const verdict = heard(actor, on);
  if (verdict !== 'allow') return verdict;
  if (on.alarm?.closed) return deny('changedMeanwhile');
  return on.alarm?.taken && on.alarm.taken.by === accountIdOf(actor) ? 'allow' : deny('notAllowed');
}

/** The person of a talk apart. */
function finding(_actor: Actor, { found }: In): Verdict {
  return found?.place.kind === 'talk' && found.isStanding ? 'allow' : 'hide';
}

function heard(actor: Actor, { alarm, hears }: Heard): Verdict {
  const verdict = team(actor);
  if (verdict !== 'allow') return verdict;
  // Of bare facts there is nothing to read.
  return alarm !== null && alarm.about !== null && hears ? 'allow' : 'hide';
}
