import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { placeOf } from '../talks.types.js';
import { findTalk, personOf } from '../the-talk.js';
import { readTalk, type SeenTalk } from './reads.js';

/** Its person sits down in it, under the name from the room, where the seat stays. The same person gets the same seat. */
export async function enterTalk(ctx: Ctx, input: { talkId: string }): Promise<SeenTalk> {
  const { talk } = authorize(ctx, 'talk.enter', await findTalk(ctx, input.talkId));
  const inRoom = await personOf(ctx, talk);
  if (inRoom === null) throw new NaastError('notFound');
  const place = placeOf(talk);
  const newSeat = { id: ctx.newId(), name: inRoom.name, role: 'person', capacity: 1 } as const;
  const seat = await ctx.stores.seats.take(ctx.actor, place, newSeat, ctx.now());
  ctx.publish({ type: 'seat.taken', place, seatId: seat.id });
  return readTalk(ctx, input);
}
