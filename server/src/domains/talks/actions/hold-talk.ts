import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorizeRead } from '../../../platform/policy/authorize.js';
import { findAccount } from '../../people/index.js';
import { giveUpSeat } from '../../seats/index.js';
import { isPersonSeat, placeOf, type Talk } from '../talks.types.js';
import { isNeededInRoom, tellTalk, whoCan } from '../the-talk.js';
import { readTalk, type SeenTalk } from './reads.js';

/**
 * The caller sits down in the talk for the team: its host, or the duty lead in place of a host who cannot leave the room or is gone.
 * Throws `roomNeedsHost` also to two hosts of one room who go at the same moment.
 */
export async function holdTalk(ctx: Ctx, input: { talkId: string }): Promise<SeenTalk> {
  const found = await ctx.stores.talks.findNow(input.talkId);
  const { talk } = await authorizeRead(ctx, 'talk.hold', { talk: found, ...(await whoCan(ctx, found)) });
  const { accountId } = teamActor(ctx.actor);
  const account = await findAccount(ctx, accountId);
  if (account === null) throw new NaastError('signInNeeded');
  const isChange = talk.state !== 'open' || talk.hostId !== accountId;
  const held = isChange ? await begin(ctx, talk, accountId) : talk;
  const place = placeOf(held);
  const newSeat = { id: ctx.newId(), name: account.name, role: 'host', capacity: null } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  if (isChange) {
    // Whoever held it before sits there no longer: it stays a talk of two.
    for (const other of await ctx.stores.seats.list(place))
      if (!isPersonSeat(other) && other.id !== seat.id) await giveUpSeat(ctx, place, other.id);
    await tellTalk(ctx, held, { was: talk });
  }
  return readTalk(ctx, input);
}

async function begin(ctx: Ctx, talk: Talk, accountId: string): Promise<Talk> {
  const held = await ctx.stores.talks.hold(talk, accountId, ctx.now());
  if (held === null) throw new NaastError('changedMeanwhile');
  // Another host may have gone apart since it was judged: one of both sees the other.
  if (talk.state === 'open' || !(await isNeededInRoom(ctx, talk.sessionId, accountId))) return held;
  const back = await ctx.stores.talks.unhold(held, talk.hostId);
  if (back) await tellTalk(ctx, back);
  throw new NaastError('roomNeedsHost');
}
