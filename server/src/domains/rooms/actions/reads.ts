import type { HeavyKind } from '@naast/shared/contract/heavy';
import type { HeldCount } from '@naast/shared/contract/held-views';
import type { OwnStanding } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { LogAct } from '@naast/shared/logbook';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize, authorizeRead } from '../../../platform/policy/authorize.js';
import { judgeText } from '../../detectors/index.js';
import { actsInRoom } from '../../logbook/index.js';
import { theTimeZone } from '../../organisation/index.js';
import { findAccount } from '../../people/index.js';
import { type Waiting as InRow, isSeated, isSilent, isWaiting, type Seat } from '../../seats/index.js';
import { peopleTogether } from '../arrivals.store.js';
import type { Waiting } from '../doors.store.js';
import type { Handover } from '../handover.store.js';
import { byNeed, type Held, heldIn } from '../held-texts.js';
import { loadRoom, type SeenRoom } from '../load-room.js';
import { outOf } from '../measuring.js';
import {
  classOf,
  placeOf,
  type Room,
  type RoomMessage,
  type RoomSession,
  type RoomViewer,
  roomLog,
} from '../rooms.types.js';
import { aheadOf } from '../row.js';
import { findSeated } from '../sessions.js';
import type { Whispered } from '../whispers.store.js';

export async function listRooms(ctx: Ctx): Promise<SeenRoom[]> {
  authorize(ctx, 'room.list', null);
  const [rooms, timeZone] = await Promise.all([ctx.stores.rooms.list(), theTimeZone(ctx)]);
  return Promise.all(rooms.map((room) => loadRoom(ctx, room, timeZone)));
}

export async function readRoom(ctx: Ctx, input: { roomId: string }): Promise<SeenRoom> {
  const { room } = authorize(ctx, 'room.read', { room: await ctx.stores.rooms.find(input.roomId) });
  return loadRoomNow(ctx, room);
}

/** Checks nothing: the caller must have authorized the read. */
export async function loadRoomNow(ctx: Ctx, room: Room): Promise<SeenRoom> {
  return loadRoom(ctx, room, await theTimeZone(ctx));
}

/** A session and its seats; the seats only for a seated actor, and none once it is closed. */
export interface SeenSession {
  readonly session: RoomSession;
  readonly seat: Seat | null;
  /** The actor's viewer class; null without a seat, or when it is no longer valid. */
  readonly viewer: RoomViewer | null;
  readonly seats: readonly Seat[];
  /** How many read along unseen. */
  readonly silent: number;
  /** The host who freed the actor's chair; null if none did. */
  readonly freedBy: string | null;
  /** Of the actor; null if they have no seat, or it is no longer valid. */
  readonly standing: OwnStanding | null;
  /** Null unless the actor waits for a chair. */
  readonly inRow: { readonly ahead: number; readonly name: string } | null;
  /** For hosts only. */
  readonly door: Waiting | null;
  readonly row: readonly InRow[] | null;
  readonly whispers: readonly Whispered[];
  /** Of the actor; nobody else's. */
  readonly myHeld: readonly Held[];
  /** For hosts only; 0 for others. */
  readonly held: HeldCount | null;
  readonly cameTogether: number;
}

export async function readSession(ctx: Ctx, input: { sessionId: string }): Promise<SeenSession> {
  const { session } = authorize(ctx, 'room.see', {
    session: await ctx.stores.rooms.findSession(input.sessionId),
  });
  const place = placeOf(session);
  const seat = await ctx.stores.seats.of(ctx.actor, place);
  const outside = {
    ...{ session, seat, viewer: null, seats: [], silent: 0, freedBy: null, inRow: null },
    ...{ door: null, row: null, whispers: [], myHeld: [], held: null, cameTogether: 0 },
  };
  if (isWaiting(seat) && ctx.judge('room.wait', { session, seat }) === 'allow') {
    const ahead = aheadOf(await ctx.stores.row.list(place, ctx.now()), seat.id);
    if (ahead !== null) {
      const inRow = { ahead, name: seat.name };
      return { ...outside, standing: 'waiting', inRow };
    }
    // Another node has just given them a chair.
    if (isSeated(await ctx.stores.seats.find(place, seat.id))) {
      ctx.stores.seats.forget(place.id, seat.id);
      return readSession(ctx, input);
    }
  }
  const isIn = isSeated(seat) || isSilent(seat);
  if (!isIn || ctx.judge('room.follow', { session, seat }) !== 'allow') {
    const by = seat?.freed ? await ctx.stores.seats.find(place, seat.freed.bySeatId) : null;
    const standing = seat?.standing === 'left' ? 'left' : null;
    // Who is out reads by whom in the measure itself, and nothing of it once that is over.
    const wasPutOut = seat?.freed?.reason === 'out';
    const isOut = wasPutOut && (await outOf(ctx, session)) !== null;
    const freedBy = wasPutOut ? (isOut ? (by?.name ?? '') : null) : (by?.name ?? null);
    return { ...outside, standing, freedBy };
  }
  const viewer = classOf(seat);
  const row = viewer === 'hosts' ? await ctx.stores.row.list(place, ctx.now()) : null;
  const door = viewer === 'hosts' ? ctx.stores.doors.waiting(session.id) : null;
  const whispers = viewer === 'hosts' ? await ctx.stores.whispers.newest(session.id) : [];
  const seats = await ctx.stores.seats.list(place);
  const myHeld = await heldIn(ctx, session, seat.id);
  const held = viewer === 'hosts' ? await ctx.stores.heldTexts.count(session.id) : null;
  const cameTogether = viewer === 'hosts' ? peopleTogether(ctx.stores, session, seats) : 0;
  const silent = await ctx.stores.silent.count(place);
  const standing = isSilent(seat) ? 'silent' : 'seated';
  const ofHosts = { door, row, whispers, held, cameTogether };
  return { ...outside, ...ofHosts, viewer, seats, silent, standing, myHeld };
}

/** A held text as hosts read it. */
export interface SeenHeld {
  readonly held: Held;
  readonly isDanger: boolean;
  readonly heavy: HeavyKind | null;
}

/** What waits for a host, and what hosts returned or declined. Its words are read by who joined as a host, which is in the log. */
export async function listHeld(ctx: Ctx, input: { sessionId: string }): Promise<readonly SeenHeld[]> {
  const { session } = authorize(ctx, 'room.decideHeld', await findSeated(ctx, input.sessionId));
  const held = byNeed(await heldIn(ctx, session));
  return Promise.all(
    held.map(async (one) => {
      const { text, contentNote } = one.message.body;
      const { speaksOfDanger, subject } = await judgeText(ctx, text);
      return {
        held: one,
        isDanger: speaksOfDanger,
        heavy: subject ?? (contentNote === undefined ? null : ('noted' as const)),
      };
    }),
  );
}

/** The note that was left for the hosts of this room, and by whom; null without one. */
export async function readHandover(
  ctx: Ctx,
  input: { sessionId: string },
): Promise<{ readonly note: Handover; readonly by: string } | null> {
  const { session } = await authorizeRead(ctx, 'room.readHandover', await findSeated(ctx, input.sessionId));
  const note = await ctx.stores.handovers.of(session.roomId, ctx.now());
  const writer = note && (await ctx.stores.seats.find(placeOf({ id: note.sessionId }), note.seatId));
  return note && { note, by: writer?.name ?? '' };
}

/** What hosts did in this session, newest first; `by` null: an account that is gone. */
export async function listActs(
  ctx: Ctx,
  input: { sessionId: string },
): Promise<{ readonly act: LogAct; readonly by: string | null }[]> {
  const { session } = authorize(ctx, 'room.readActs', await findSeated(ctx, input.sessionId));
  const acts = await actsInRoom(ctx, session.roomId, session.openedAt);
  return Promise.all(
    acts.map(async ({ act, who }) => {
      const account = who === null ? null : await findAccount(ctx, who);
      return { act, by: account?.name ?? null };
    }),
  );
}

export interface SeenMessages {
  readonly seat: Seat;
  readonly messages: readonly RoomMessage[];
  /** The cursor: the last rev that this answer covers. */
  readonly rev: number;
  readonly complete: boolean;
}

/**
 * Who reads along unseen is counted while a page of theirs is connected: without one they read no message. Asked of the store, as
 * another node may know it first.
 */
async function refuseUncounted(ctx: Ctx, session: RoomSession, seat: Seat): Promise<void> {
  if (!isSilent(seat)) return;
  const now = await ctx.stores.seats.find(placeOf(session), seat.id);
  if (now?.connection !== 'here') throw new NaastError('seatNeeded');
}

/** A page of the messages changed after a rev, in their present state, in order of rev. */
export async function listMessages(
  ctx: Ctx,
  input: { sessionId: string; afterRev: number },
): Promise<SeenMessages> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, input.sessionId));
  await refuseUncounted(ctx, session, seat);
  const page = limits.message.catchUpPage;
  const messages = await ctx.stores.messages.of(roomLog, session.id).changedAfter(input.afterRev, page);
  return { seat, messages, rev: messages.at(-1)?.rev ?? input.afterRev, complete: messages.length < page };
}

/**
 * The newest messages, or those before the seq `before`, in order of seq; `complete` if the first message is among
 * them.
 */
export async function readWindow(
  ctx: Ctx,
  { sessionId, before }: { sessionId: string; before?: number | undefined },
): Promise<SeenMessages> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, sessionId));
  await refuseUncounted(ctx, session, seat);
  // Read the rev first: a change in between is then read twice (catch-up repeats it), never skipped.
  const rev = await ctx.stores.messages.rev(placeOf(session));
  const log = ctx.stores.messages.of(roomLog, session.id);
  const messages = (await log.window({ before, limit: limits.message.window })).reverse();
  return { seat, messages, rev, complete: (messages[0]?.seq ?? 1) === 1 };
}
