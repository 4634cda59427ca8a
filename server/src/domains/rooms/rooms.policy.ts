import type { ReactionKind } from '@naast/shared/contract/messages';
import { type HelpKind, helpKinds } from '@naast/shared/contract/room-help';
import { isConsultantSeat, isHostSeat } from '@naast/shared/roles';
import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf, hasRole } from '../../kernel/actor.js';
import { deny, onlyAs, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import type { HeldBack } from '../measures/index.js';
import type { HoursNow } from '../organisation/index.js';
import { isResting, isSeated, isSilent, isWaiting, type Seat } from '../seats/index.js';
import { isHostAway, readingSilently, refusedWhen, whyShut } from './door.policy.js';
import type { HeldNote } from './held.store.js';
import { roomMay } from './may.policy.js';
import { classOf, type Room, type RoomMessage, type RoomSession } from './rooms.types.js';
import { seatMay } from './seat-may.policy.js';

export interface Seated {
  readonly session: RoomSession | null;
  readonly seat: Seat | null;
}
interface SeatedForSure {
  readonly session: RoomSession;
  readonly seat: Seat;
}

interface WithMessage extends Seated {
  readonly message: RoomMessage | null;
}
interface WithMessageForSure extends SeatedForSure {
  readonly message: RoomMessage;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'room.list': { on: null };
    'room.read': { on: { room: Room | null }; granted: { room: Room } };
    'room.open': {
      on: { room: Room | null; hours: HoursNow | null };
      granted: { room: Room; hours: HoursNow };
    };
    'room.see': { on: { session: RoomSession | null }; granted: { session: RoomSession } };
    /** `out`: by which the actor is kept out of the room now. */
    'room.enter': {
      on: Seated & { out: HeldBack | null };
      granted: { session: RoomSession; seat: Seat | null };
    };
    /** Includes reading all messages, hidden ones too, so it is logged. */
    'room.host': { on: Seated; granted: { session: RoomSession }; isLogged: true };
    /** Reading along unseen, without a name or a chair. */
    'room.readSilently': {
      on: Seated & { out: HeldBack | null };
      granted: { session: RoomSession; seat: Seat | null };
    };
    /** Following the row in which one waits for a chair. */
    'room.wait': { on: Seated; granted: SeatedForSure };
    'room.leave': { on: Seated; granted: SeatedForSure };
    'room.follow': { on: Seated; granted: SeatedForSure };
    'room.post': { on: Seated; granted: SeatedForSure };
    'room.type': { on: Seated; granted: SeatedForSure };
    /** In one line how oneself is; null takes it away. */
    'room.sayHow': { on: Seated & { how: string | null }; granted: SeatedForSure };
    'room.clearHow': { on: Seated & { other: Seat | null }; granted: SeatedForSure & { other: Seat } };
    'room.edit': { on: WithMessage; granted: WithMessageForSure };
    /** Saying a hidden message in other words. */
    'room.rewrite': { on: WithMessage; granted: WithMessageForSure };
    'room.delete': { on: WithMessage; granted: WithMessageForSure };
    'room.react': { on: WithMessage & { kind: ReactionKind }; granted: WithMessageForSure };
    'room.note': { on: WithMessage; granted: WithMessageForSure };
    'room.hide': { on: Seated; granted: SeatedForSure };
    'room.markSeen': { on: WithMessage; granted: WithMessageForSure };
    'room.rest': { on: Seated & { other: Seat | null }; granted: SeatedForSure & { other: Seat } };
    /** What hosts do about a person beside a rest, and reading what was done. */
    'room.measure': { on: Seated & { other: Seat | null }; granted: SeatedForSure & { other: Seat } };
    /** Pausing entry, and admitting those who wait. */
    'room.door': { on: Seated; granted: SeatedForSure };
    /** Reading and deciding what waits for a host. */
    'room.decideHeld': { on: Seated; granted: SeatedForSure };
    'room.takeBackHeld': {
      on: Seated & { held: HeldNote | null };
      granted: SeatedForSure & { held: HeldNote };
    };
    'room.pin': { on: Seated; granted: SeatedForSure };
    'room.pace': { on: Seated; granted: SeatedForSure };
    'room.whisper': { on: Seated; granted: SeatedForSure };
    'room.readActs': { on: Seated; granted: SeatedForSure };
    'room.leaveHandover': { on: Seated; granted: SeatedForSure };
    /** It can be about people who were there, so it is logged. */
    'room.readHandover': { on: Seated; granted: SeatedForSure; isLogged: true };
    /** Which rooms ask the team for help. */
    'room.hearHelp': { on: null };
    'room.askHelp': { on: Seated; granted: SeatedForSure };
    /** `dutyLead`: the account that has the duty. */
    'room.answerHelp': { on: Seated & { dutyLead: string | null }; granted: { session: RoomSession } };
    /** Sitting in as a consultant: includes reading the messages, so it is logged. */
    'room.consult': { on: Seated; granted: { session: RoomSession }; isLogged: true };
    'room.free': { on: Seated & { other: Seat | null }; granted: SeatedForSure & { other: Seat } };
    'room.close': { on: Seated; granted: SeatedForSure };
    'room.make': { on: null };
    /** Its texts, hours, pause, and where it stands in the list. */
    'room.arrange': { on: { room: Room | null }; granted: { room: Room } };
    'room.remove': { on: { room: Room | null; session: RoomSession | null }; granted: { room: Room } };
  }
}

export type RoomAbility = Extract<keyof import('../../kernel/abilities.js').AbilityMap, `room.${string}`>;

/** Joining as a host is logged as a read. */
export const roomReads: LoggedReads<'room.host' | 'room.readHandover' | 'room.consult'> = {
  'room.consult': ({ session }) => [{ act: 'room.consulted', place: { kind: 'room', id: session.roomId } }],
  'room.readHandover': ({ session }) => [
    { act: 'room.handoverRead', place: { kind: 'room', id: session.roomId } },
  ],
  'room.host': ({ session }) => [{ act: 'room.joined', place: { kind: 'room', id: session.roomId } }],
};

/** The role that opening and hosting take in all rooms. */
export const hosting = (actor: Actor): Verdict => onlyAs('host', actor);

/** Hosts use `room.host` instead, so that their role is visible. */
export const entering = (actor: Actor): Verdict => (actor.kind === 'visitor' ? 'allow' : deny('notAllowed'));

export const roomPolicy: PolicyTable<RoomAbility> = {
  'room.list': () => 'allow',

  'room.read': (_actor, { room }) => (room === null ? 'hide' : 'allow'),

  'room.open'(actor, { room, hours }) {
    const verdict = hosting(actor);
    if (verdict !== 'allow') return verdict;
    if (room === null) return 'hide';
    if (room.isPaused) return deny('roomPaused');
    if (hours === null || !hours.within) return deny('outsideHours');
    return 'allow';
  },

  // Any actor with the URL may see that a session is closed; its messages have their own abilities.
  'room.see': (_actor, { session }) => (session === null ? 'hide' : 'allow'),

  'room.enter'(actor, { session, seat, out }, now) {
    const verdict = entering(actor);
    if (verdict !== 'allow') return verdict;
    if (session === null) return 'hide';
    if (session.closed !== null) return deny('roomClosed');
    if (isOut(out, now)) return deny('outOfRoom');
    if (isSeated(seat)) return 'allow'; // seated already: also in the last half hour and without a host
    if (isHostAway(session)) return deny('noHost');
    const shut = whyShut(session, now);
    return shut === null ? 'allow' : deny(refusedWhen[shut]);
  },

  'room.readSilently'(actor, { session, seat, out }, now) {
    const verdict = entering(actor);
    if (verdict !== 'allow') return verdict;
    if (session === null) return 'hide';
    if (session.closed !== null) return deny('roomClosed');
    if (isOut(out, now)) return deny('outOfRoom');
    if (isSilent(seat)) return readingSilently(session, now) ? 'allow' : deny('notAllowed');
    // Who has a chair, or waits for one, would give it up without being told so.
    if (isSeated(seat) || isWaiting(seat)) return deny('notAllowed');
    if (isHostAway(session)) return deny('noHost');
    const shut = whyShut(session, now);
    if (shut !== null) return deny(refusedWhen[shut]);
    return session.silentUntil === null ? 'allow' : deny('notAllowed');
  },

  'room.host'(actor, { session, seat }) {
    const verdict = hosting(actor);
    if (verdict !== 'allow') return verdict;
    if (session === null) return 'hide';
    if (session.closed !== null) return deny('roomClosed');
    // Others see a consultant there, and that page hears what people hear: they leave first.
    if (isConsultantSeat(seat) && isSeated(seat)) return deny('notAllowed');
    return 'allow';
  },

  'room.wait'(_actor, { session, seat }) {
    if (session === null || !isWaiting(seat)) return deny('seatNeeded');
    return session.closed === null ? 'allow' : deny('roomClosed');
  },

  'room.leave'(_actor, { session, seat }) {
    if (session === null || seat === null) return 'hide';
    return 'allow';
  },

  'room.follow'(actor, on, now) {
    if (!isSilent(on.seat)) return seatedIn(actor, on);
    if (on.session?.closed) return deny('roomClosed');
    return on.session && readingSilently(on.session, now) ? 'allow' : deny('seatNeeded');
  },

  'room.post': writing,

  // Its words can change until a host hid them: what was hidden is talked about with that host.
  'room.edit'(actor, on, now) {
    const verdict = writing(actor, on, now);
    if (verdict !== 'allow') return verdict;
    if (!isOwnMessage(on)) return 'hide';
    return on.message.hiddenAt === null ? 'allow' : deny('notAllowed');
  },

  // A host reads it before anybody else does.
  'room.rewrite'(actor, on, now) {
    const verdict = writing(actor, on, now);
    if (verdict !== 'allow') return verdict;
    if (!isOwnMessage(on)) return 'hide';
    return on.message.hiddenAt === null || on.message.body.isEmptied ? deny('notAllowed') : 'allow';
  },

  // Also while resting and without a host: taking words back is no writing.
  'room.delete'(actor, on) {
    const seated = seatedIn(actor, on);
    if (seated !== 'allow') return seated;
    if (!isOwnMessage(on)) return 'hide';
    // What a host hid stays for that host to read, and to talk about.
    return on.message.hiddenAt === null ? 'allow' : deny('notAllowed');
  },

  'room.react'(actor, on, now) {
    const verdict = writing(actor, on, now);
    if (verdict !== 'allow') return verdict;
    if (on.message === null || on.message.body.isDeleted) return 'hide';
    if (on.message.seatId === on.seat?.id || on.message.hiddenAt !== null) return deny('notAllowed');
    return mayCarry(on.kind, on.message.body.contentNote !== undefined) ? 'allow' : deny('notAllowed');
  },

  // Also while resting: a warning protects others.
  'room.note'(actor, on) {
    const seated = seatedIn(actor, on);
    if (seated !== 'allow') return seated;
    if (isHostSeat(on.seat)) return on.message === null || on.message.body.isDeleted ? 'hide' : 'allow';
    if (!isOwnMessage(on)) return 'hide';
    return on.message.body.contentNote?.isByHost ? deny('notAllowed') : 'allow';
  },

  'room.type'(actor, on, now) {
    const seated = seatedIn(actor, on);
    if (seated !== 'allow') return seated;
    if (on.seat !== null && isResting(on.seat, now)) return deny('resting');
    return restsWithAll(on, now) ? deny('writingPaused') : 'allow';
  },

  // Taking it away is no writing.
  'room.sayHow'(actor, on, now) {
    const verdict = on.how === null ? seatedIn(actor, on) : writing(actor, on, now);
    if (verdict !== 'allow') return verdict;
    return on.seat?.role === 'person' ? 'allow' : deny('notAllowed');
  },
  'room.clearHow'(actor, on) {
    const verdict = hostingIn(actor, on);
    if (verdict !== 'allow') return verdict;
    return on.other !== null && seatMay(on.other, classOf(on.seat)).clearHow ? 'allow' : 'hide';
  },

  'room.hide': (actor, on) => hostingIn(actor, on),
  'room.markSeen'(actor, on) {
    const verdict = hostingIn(actor, on);
    if (verdict !== 'allow') return verdict;
    if (on.message === null || on.message.body.isDeleted) return 'hide';
    return on.message.seatId === on.seat?.id ? deny('notAllowed') : 'allow';
  },
  'room.rest'(actor, on) {
    const verdict = hostingIn(actor, on);
    if (verdict !== 'allow') return verdict;
    if (!on.other?.isKnown) return 'hide';
    return seatMay(on.other, classOf(on.seat)).rest ? 'allow' : deny('notAllowed');
  },
  'room.measure'(actor, on) {
    const verdict = hostingIn(actor, on);
    if (verdict !== 'allow') return verdict;
    if (!on.other?.isKnown) return 'hide';
    return seatMay(on.other, classOf(on.seat)).measure ? 'allow' : deny('notAllowed');
  },
  'room.door': (actor, on) => hostingIn(actor, on),
  'room.decideHeld': (actor, on) => hostingIn(actor, on),
  // Also while resting: taking words back is no writing.
  'room.takeBackHeld'(actor, on) {
    const seated = seatedIn(actor, on);
    if (seated !== 'allow') return seated;
    return on.held !== null && on.held.seatId === on.seat?.id ? 'allow' : 'hide';
  },
  'room.pin': (actor, on) => hostingIn(actor, on),
  'room.pace': (actor, on) => hostingIn(actor, on),
  'room.whisper': (actor, on) => hostingIn(actor, on),
  'room.readActs': (actor, on) => hostingIn(actor, on),
  'room.leaveHandover': (actor, on) => hostingIn(actor, on),
  'room.readHandover': (actor, on) => hostingIn(actor, on),
  'room.hearHelp': (actor) => hearing(actor),
  'room.askHelp': (actor, on) => hostingIn(actor, on),
  'room.answerHelp'(actor, { session, seat, dutyLead }) {
    const verdict = hearing(actor);
    if (verdict !== 'allow') return verdict;
    if (session === null) return 'hide';
    if (session.closed !== null) return deny('roomClosed');
    if (session.help === null || !hearsOf(actor, session.help.wants)) return 'hide'; // it was withdrawn, or a helper came
    if (session.help.wants === 'host' && !hasRole(actor, 'host')) return deny('notAllowed');
    if (session.help.wants === 'consultant') return deny('notAllowed'); // they sit in, or not
    if (session.help.by === seat?.id) return deny('notAllowed');
    // Another's answer would hide the call from who is asked for.
    const isForLead = session.help.wants === 'lead' && dutyLead !== null;
    if (isForLead && accountIdOf(actor) !== dutyLead) return deny('notAllowed');
    return session.help.answeredBy === null ? 'allow' : deny('alreadyTaken');
  },
  'room.consult'(actor, { session, seat }) {
    const verdict = onlyAs('consultant', actor);
    if (verdict !== 'allow') return verdict;
    if (session === null) return 'hide';
    if (session.closed !== null) return deny('roomClosed');
    if (isSeated(seat)) return isConsultantSeat(seat) ? 'allow' : deny('notAllowed'); // a host there is no consultant
    return session.help?.wants === 'consultant' ? 'allow' : deny('notAllowed');
  },
  'room.free'(actor, on) {
    const verdict = hostingIn(actor, on);
    if (verdict !== 'allow') return verdict;
    if (!isSeated(on.other)) return 'hide'; // no chair to free
    return seatMay(on.other, classOf(on.seat)).free ? 'allow' : deny('notAllowed');
  },
  'room.close': (actor, on) => hostingIn(actor, on),

  'room.make': (actor) => onlyAs('coordinator', actor),
  'room.arrange': (actor, { room }) => arranging(actor, room),
  'room.remove'(actor, { room, session }) {
    const verdict = arranging(actor, room);
    if (verdict !== 'allow') return verdict;
    return session === null ? 'allow' : deny('roomIsOpen');
  },
};

/** Team accounts with a role. */
const hearing = (actor: Actor): Verdict =>
  actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded');

/** A consultant hears only that one is asked for; hosts and who can be duty lead hear of all. */
export const hearsOf = (actor: Actor, wants: HelpKind): boolean =>
  actor.kind === 'team' &&
  (leads(actor.roles) || (wants === 'consultant' && actor.roles.includes('consultant')));

/** The kinds of calls that the actor hears of, for the query of their list. */
export const callsHeardBy = (actor: Actor): HelpKind[] => helpKinds.filter((wants) => hearsOf(actor, wants));

function arranging(actor: Actor, room: Room | null): Verdict {
  const verdict = onlyAs('coordinator', actor);
  if (verdict !== 'allow') return verdict;
  return room === null ? 'hide' : 'allow';
}

function seatedIn(actor: Actor, { session, seat }: Seated): Verdict {
  // An actor without a seat does not learn whether the session exists.
  if (session === null || seat === null) return deny('seatNeeded');
  if (session.closed !== null) return deny('roomClosed');
  if (!isSeated(seat)) return deny('seatNeeded');
  // A host seat reads hidden words, so it is valid only while the actor is a host.
  if (isHostSeat(seat) && !hasRole(actor, 'host')) return deny('seatNeeded');
  if (isConsultantSeat(seat) && !hasRole(actor, 'consultant')) return deny('seatNeeded');
  return 'allow';
}

function writing(actor: Actor, on: Seated, now: Date): Verdict {
  const seated = seatedIn(actor, on);
  if (seated !== 'allow') return seated;
  if (on.seat !== null && isResting(on.seat, now)) return deny('resting');
  if (!roomMay(on.session, classOf(on.seat), now).post) return deny('noHost');
  return restsWithAll(on, now) ? deny('writingPaused') : 'allow';
}

/** Until it is lifted, or its end has come. */
const isOut = (out: HeldBack | null, now: Date): boolean => out !== null && out.until > now;

/** In a writing pause of the whole room, which hosts are not in. */
const restsWithAll = ({ session, seat }: Seated, now: Date): boolean =>
  session !== null && !isHostSeat(seat) && isWritingPaused(session, now);

/** It ends by itself. */
export const isWritingPaused = ({ writingPause }: Pick<RoomSession, 'writingPause'>, now: Date): boolean =>
  writingPause !== null && writingPause.until > now;

/** A message of the actor's own seat, with its words. */
const isOwnMessage = (on: WithMessage): on is WithMessage & { message: RoomMessage } =>
  on.message !== null && on.message.seatId === on.seat?.id && !on.message.body.isDeleted;

/** A message with a content note takes no laugh. */
export const mayCarry = (kind: ReactionKind, hasNote: boolean): boolean => !(hasNote && kind === 'laugh');

function hostingIn(actor: Actor, on: Seated): Verdict {
  const verdict = hosting(actor);
  if (verdict !== 'allow') return verdict;
  const seated = seatedIn(actor, on);
  if (seated !== 'allow') return seated;
  if (!isHostSeat(on.seat)) return deny('notAllowed');
  return 'allow';
}
