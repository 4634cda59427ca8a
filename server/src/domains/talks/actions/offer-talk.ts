import { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findRoomSession, type RoomSession } from '../../rooms/index.js';
import type { Seat } from '../../seats/index.js';
import { roomPlaceOf, tellTalk, waitsForOf } from '../the-talk.js';
import { loadTalkItem, type SeenTalkItem } from './reads.js';

/** A host offers a talk apart to a person in the room. Nobody else hears of it, and nothing of it is logged. */
export async function offerTalk(
  ctx: Ctx,
  input: { sessionId: string; seatId: string },
): Promise<SeenTalkItem> {
  const place = roomPlaceOf(input.sessionId);
  const session = await findRoomSession(ctx, input.sessionId);
  const [seat, found] = await Promise.all([
    session && ctx.stores.seats.of(ctx.actor, place),
    session && ctx.stores.seats.find(place, input.seatId),
  ]);
  const canGo = await canGoApart(ctx, input.sessionId);
  const { session: room, other } = authorize(ctx, 'talk.offer', { session, seat, other: found, canGo });
  return makeOffer(ctx, room, other);
}

/** Somebody else holds the room, or has the duty and can take the talk. */
export async function canGoApart(ctx: Ctx, sessionId: string): Promise<boolean> {
  if (ctx.actor.kind !== 'team') return false;
  return (await waitsForOf(ctx, sessionId, ctx.actor.accountId)) !== 'none';
}

/**
 * For whom may offer it. The person's talk or offer of before stays as it is. Throws `tooFast` to who heard a no from this person
 * lately: another no should not be needed. `notSafeAt`: when the person last said that they are not safe, which outdates a no.
 */
export async function makeOffer(
  ctx: Ctx,
  session: RoomSession,
  other: Seat,
  { notSafeAt = null }: { readonly notSafeAt?: Date | null } = {},
): Promise<SeenTalkItem> {
  const { accountId } = teamActor(ctx.actor);
  const personMark = ctx.stores.talks.markOf(session.id, other.id);
  const since = new Date(ctx.now().getTime() - limits.talk.declinedShownFor);
  const declined = await ctx.stores.talks.declinedTo(accountId, personMark);
  const isOutdated = declined !== null && notSafeAt !== null && notSafeAt > declined;
  if (declined !== null && declined > since && !isOutdated)
    throw new NaastError('tooFast', { retryAfterMs: declined.getTime() - since.getTime() });
  const made = await ctx.stores.talks.offer({
    id: ctx.newId(),
    sessionId: session.id,
    roomId: session.roomId,
    personMark,
    hostId: accountId,
    offeredAt: ctx.now(),
  });
  if (made !== null) {
    await tellTalk(ctx, made, { seatId: other.id });
    return loadTalkItem(ctx, made);
  }
  const known = await ctx.stores.talks.of(personMark);
  // Another host's offer is that host's and the person's alone.
  if (known === null || known.hostId !== accountId) throw new NaastError('alreadyTaken');
  return loadTalkItem(ctx, known);
}
