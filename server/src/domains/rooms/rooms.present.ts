import { type MessagePage, type MessageView, messageIdSchema } from '@naast/shared/contract/messages';
import type { HelpCall } from '@naast/shared/contract/room-help';
import type { HowCleared } from '@naast/shared/contract/room-measures';
import {
  type RestView,
  type RoomView,
  roomIdSchema,
  type SessionState,
  type SessionView,
  sessionIdSchema,
  type WaitersView,
  type Whisper,
  whisperSchema,
} from '@naast/shared/contract/rooms';
import { type SeatView, seatIdSchema } from '@naast/shared/contract/seats';
import type { Viewer } from '../places/index.js';
import { type Waiting as InRow, isResting, plainSeat, type Seat } from '../seats/index.js';
import type { SeenMessages, SeenSession } from './actions/reads.js';
import { entryStopsAt } from './door.policy.js';
import { doorNow } from './door-ajar.policy.js';
import type { Waiting } from './doors.store.js';
import { presentHeldCount, presentOwnHeld } from './held.present.js';
import type { SeenHelp } from './help-calls.js';
import type { SeenRoom } from './load-room.js';
import { roomMay, withoutHost } from './may.policy.js';
import { isWritingPaused } from './rooms.policy.js';
import { classOf, type RoomMessage, type RoomSession, type RoomViewer } from './rooms.types.js';
import { mayKnowMeasure, seatMay } from './seat-may.policy.js';
import type { Whispered } from './whispers.store.js';

export function presentRoom({
  room,
  hours,
  dates,
  status,
  session,
  may,
  newcomersLookedAtUntil,
}: SeenRoom): RoomView {
  return {
    id: roomIdSchema.parse(room.id),
    title: { nl: room.title.nl, en: room.title.en },
    description: { nl: room.description.nl, en: room.description.en },
    weekly: room.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
    dates: dates.map((date) => ({ ...date })),
    capacity: { oneHost: room.capacity.oneHost, moreHosts: room.capacity.moreHosts },
    forbidsContact: room.forbidsContact,
    doorAjar: room.doorAjar,
    status,
    isPaused: room.isPaused,
    opensAt: (hours.opensAt ?? hours.opensAgainAt)?.toISOString() ?? null,
    closesAt: (session ?? hours).closesAt?.toISOString() ?? null,
    session:
      session === null
        ? null
        : {
            id: sessionIdSchema.parse(session.id),
            hosts: session.hosts,
            people: session.people,
            capacity: session.capacity,
            waiting: session.waiting,
            shut: session.shut,
            forbidsContact: session.forbidsContact,
            doorAjar: session.doorAjar,
          },
    may: { enter: may.enter, readSilently: may.readSilently, open: may.open, host: may.host },
    newcomersLookedAtUntil: newcomersLookedAtUntil?.toISOString() ?? null,
    rev: room.rev,
  };
}

/** A session for a class of viewers; null for an actor without a seat. Such actors, and all once it is closed, are not told how it is hosted. */
export function presentSession(session: RoomSession, seated: RoomViewer | null, now: Date): SessionView {
  const viewer = session.closed === null ? seated : null;
  const hostAway = withoutHost(session);
  return {
    id: sessionIdSchema.parse(session.id),
    roomId: roomIdSchema.parse(session.roomId),
    title: { nl: session.title.nl, en: session.title.en },
    openedAt: session.openedAt.toISOString(),
    closesAt: session.closesAt?.toISOString() ?? null,
    forbidsContact: session.forbidsContact,
    // Hosts see what they chose; the rest, what it comes to.
    doorAjar: viewer === null ? 'off' : viewer === 'hosts' ? session.doorAjar : doorNow(session, now),
    rev: session.rev,
    hostAway: hostAway && {
      writingRestsAt: viewer === 'hosts' ? null : hostAway.writingRestsAt.toISOString(),
      closesAt: hostAway.closesAt.toISOString(),
    },
    entryPaused: session.isEntryPaused,
    silentUntil: viewer === null ? null : (session.silentUntil?.toISOString() ?? null),
    pinned:
      session.pinned === null || viewer === null
        ? null
        : { text: session.pinned.text, by: seatIdSchema.parse(session.pinned.by) },
    slow:
      viewer !== null && session.slow !== null
        ? { seconds: session.slow.seconds, since: session.slow.since.toISOString() }
        : null,
    writingPause:
      viewer !== null && session.writingPause !== null && isWritingPaused(session, now)
        ? {
            until: session.writingPause.until.toISOString(),
            by: seatIdSchema.parse(session.writingPause.by),
          }
        : null,
    endAnnounced:
      viewer !== null && session.endAnnounced !== null
        ? { at: session.endAnnounced.at.toISOString(), by: seatIdSchema.parse(session.endAnnounced.by) }
        : null,
    newcomersLookedAtUntil:
      viewer !== null && session.newcomersLookedAtUntil !== null && session.newcomersLookedAtUntil > now
        ? session.newcomersLookedAtUntil.toISOString()
        : null,
    closed:
      session.closed === null ? null : { at: session.closed.at.toISOString(), reason: session.closed.reason },
    may: roomMay(session, viewer, now),
  };
}

/** A seat for a class of viewers. */
export function presentSeat(seat: Seat, viewer: RoomViewer | null): SeatView {
  // Who waits for a chair again, or reads along unseen, is gone for the others.
  const plain = plainSeat(seat);
  const presence = seat.isUnseen ? 'left' : plain.presence;
  return {
    ...plain,
    presence,
    how: presence === 'left' ? null : seat.how,
    may: seatMay(seat, viewer),
  };
}

export const presentHowCleared = ({ howCleared }: Seat): HowCleared | null =>
  howCleared && { by: seatIdSchema.parse(howCleared.by), why: howCleared.why };

const seatIdOrNull = (id: string | null) => (id === null ? null : seatIdSchema.parse(id));

/** Null once the rest has passed. */
export function presentRest(seat: Seat, now: Date): RestView | null {
  if (seat.restingUntil === null || !isResting(seat, now)) return null;
  return {
    seatId: seatIdSchema.parse(seat.id),
    until: seat.restingUntil.toISOString(),
    by: seatIdOrNull(seat.restedBy),
    why: seat.restedWhy,
  };
}

export const presentHelp = ({ session, wants, at, askedBy, answeredBy, may }: SeenHelp): HelpCall => ({
  sessionId: sessionIdSchema.parse(session.id),
  roomId: roomIdSchema.parse(session.roomId),
  title: { nl: session.title.nl, en: session.title.en },
  wants,
  askedBy,
  askedAt: at.toISOString(),
  answeredBy: answeredBy && { name: answeredBy.name, isMe: answeredBy.isMe },
  may: { answerHelp: may.answerHelp, askHelp: may.askHelp, consult: may.consult },
});

export const presentWhisper = ({ id, seatId, saidAt, text }: Whispered): Whisper => ({
  id: whisperSchema.shape.id.parse(id),
  by: seatIdSchema.parse(seatId),
  saidAt: saidAt.toISOString(),
  text,
});

export const presentDoor = ({ waiting, since }: Waiting): WaitersView => ({
  waiting,
  since: since === null ? null : new Date(since).toISOString(),
});

export const presentRow = (row: readonly InRow[]): WaitersView =>
  presentDoor({ waiting: row.length, since: row[0]?.since.getTime() ?? null });

export function presentState(seen: SeenSession, now: Date): SessionState {
  const { session, seat, viewer, seats, freedBy } = seen;
  return {
    session: presentSession(session, viewer, now),
    mySeatId: seat === null ? null : seatIdSchema.parse(seat.id),
    standing: seen.standing,
    inRow: seen.inRow && {
      ahead: seen.inRow.ahead,
      name: seen.inRow.name,
      until: entryStopsAt(session)?.toISOString() ?? null,
    },
    seats: seats.map((other) => presentSeat(other, viewer)),
    rests: seats
      .filter((other) => mayKnowMeasure(viewer, other.id === seat?.id))
      .map((other) => presentRest(other, now))
      .filter((rest) => rest !== null),
    silent: seen.silent,
    freed: seat?.freed && freedBy !== null ? { by: freedBy, reason: seat.freed.reason } : null,
    howCleared: seat && presentHowCleared(seat),
    door: seen.door && presentDoor(seen.door),
    row: seen.row && presentRow(seen.row),
    whispers: seen.whispers.map(presentWhisper),
    myHeld: seen.myHeld.map(presentOwnHeld),
    held: seen.held && presentHeldCount(seen.held),
    cameTogether: seen.cameTogether,
  };
}

export const isHidden = (message: RoomMessage): boolean => message.hiddenAt !== null;

/** Its author is shown more of it than others: that a host hid it, or saw it. */
export const isOthersForAuthor = (message: RoomMessage): boolean =>
  isHidden(message) || message.body.seenBy !== undefined;

export function presentMessage(message: RoomMessage, { viewer, isAuthor }: Viewer): MessageView {
  const mayKnow = mayKnowMeasure(viewer, isAuthor);
  const {
    text,
    replyTo,
    isEdited = false,
    isDeleted = false,
    contentNote,
    reactions = [],
    seenBy = null,
    rewritten = null,
    isEmptied = false,
  } = message.body;
  // What a note says it is about goes with the words.
  const isWithheld = isHidden(message) && !mayKnow;
  return {
    id: messageIdSchema.parse(message.id),
    seq: message.seq,
    rev: message.rev,
    seatId: seatIdSchema.parse(message.seatId),
    sentAt: message.sentAt.toISOString(),
    text: isDeleted || isEmptied || isWithheld ? null : text,
    hidden: isHidden(message),
    hiddenBy: mayKnow ? seatIdOrNull(message.hiddenBy) : null,
    hiddenWhy: mayKnow ? message.hiddenWhy : null,
    clientKey: message.clientKey,
    replyTo: replyTo === undefined ? null : messageIdSchema.parse(replyTo),
    isEdited,
    isDeleted,
    contentNote:
      contentNote && !isWithheld ? { about: contentNote.about, isByHost: contentNote.isByHost } : null,
    reactions: reactions.map(({ kind, seatIds }) => ({
      kind,
      seatIds: seatIds.map((id) => seatIdSchema.parse(id)),
    })),
    rewritten: mayKnow ? rewritten : null,
    seenBy: mayKnow ? seatIdOrNull(seenBy) : null,
  };
}

/** A message for the holder of a seat. */
export const presentMessageTo = (message: RoomMessage, seat: Seat | null): MessageView =>
  presentMessage(message, { viewer: classOf(seat), isAuthor: message.seatId === seat?.id });

export const presentMessages = ({ seat, messages, rev, complete }: SeenMessages): MessagePage => ({
  messages: messages.map((message) => presentMessageTo(message, seat)),
  rev,
  complete,
});
