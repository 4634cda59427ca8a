import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type RoomMessage, type RoomSession, roomLog } from './rooms.types.js';

/** Closed, its words still kept, and opened by a release that told people who may read it back. */
export type ClosedSession = RoomSession & { readonly closed: NonNullable<RoomSession['closed']> };

export const keptUntil = ({ closed }: ClosedSession): Date =>
  new Date(closed.at.getTime() + limits.room.keptForDutyLead);

/** The last one to close first. By the clock alone: the retention job may come minutes later. */
export async function closedSessions(ctx: Ctx): Promise<ClosedSession[]> {
  const since = new Date(ctx.now().getTime() - limits.room.keptForDutyLead);
  const closed = (await ctx.stores.rooms.closedAfter(since)).filter(isReviewable);
  return closed.toSorted((one, other) => other.closed.at.getTime() - one.closed.at.getTime());
}

/** Null while it is open, after the term of its words, and if people were told that it would not be read. */
export async function findClosedSession(ctx: Ctx, sessionId: string): Promise<ClosedSession | null> {
  const session = await ctx.stores.rooms.findSession(sessionId);
  return session !== null && isReviewable(session) && keptUntil(session) > ctx.now() ? session : null;
}

const isReviewable = (session: RoomSession): session is ClosedSession =>
  session.closed !== null && session.mayBeReviewed;

export interface ClosedWords {
  /** In order of seq. */
  readonly messages: readonly RoomMessage[];
  readonly seats: ReadonlyMap<string, Seat>;
  /** The seq of what these messages reply to, by its id. */
  readonly seqs: ReadonlyMap<string, number>;
  readonly complete: boolean;
}

/** A window of what was said, from the end. Who may read it is for the caller to judge. Throws `notFound` once its key is destroyed. */
export async function readClosedWords(
  ctx: Ctx,
  session: ClosedSession,
  before: number | undefined,
): Promise<ClosedWords> {
  const log = ctx.stores.messages.of(roomLog, session.id);
  const [seats, messages] = await Promise.all([
    ctx.stores.seats.list(placeOf(session)),
    log.window({ before, limit: limits.message.window }),
  ]);
  const seqs = new Map(messages.map(({ id, seq }) => [id, seq]));
  for (const { body } of messages) {
    if (body.replyTo === undefined || seqs.has(body.replyTo)) continue;
    const older = await log.find(body.replyTo);
    if (older) seqs.set(older.id, older.seq);
  }
  // Removed while it was read.
  if ((await findClosedSession(ctx, session.id)) === null) throw new NaastError('notFound');
  return {
    messages: messages.toReversed(),
    seats: new Map(seats.map((seat) => [seat.id, seat])),
    seqs,
    complete: (messages.at(-1)?.seq ?? 1) === 1,
  };
}
