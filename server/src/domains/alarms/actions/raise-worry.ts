import type { PlaceRef } from '@naast/shared/contract/places';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { ItemRef, PlaceKinds } from '../../places/index.js';
import { alarmsIn } from '../place-alarms.js';
import { raise } from '../raising.js';

/**
 * A person in the place worries about another one in it. It is stored that somebody worries, never who. The answer waits for that
 * one insert only: looking for an open alarm would tell by its time whether somebody else worries too.
 */
export async function raiseWorry(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place, ...item }: ItemRef & { place: PlaceRef },
): Promise<void> {
  const of = alarmsIn(kinds, place.kind);
  const [found, seat] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
  const { found: there } = authorize(ctx, 'alarm.worry', { found, other: seat });
  await ctx.stores.worries.tell({ id: ctx.newId(), place: there.place, ...item }, ctx.now());
  ctx.publish({ type: 'alarm.worried', place: there.place });
}

/** Raises the alarms of what was told; a node that stopped in between leaves it to the job. Twice at most: the second joins. */
export async function raiseFromWorries(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const { id, place, ...item } of await ctx.stores.worries.all()) {
    const of = alarmsIn(kinds, place.kind);
    const [found, about] = await Promise.all([of.find(ctx, place.id), of.seatOf(ctx, place.id, item)]);
    // The place or the message may have gone meanwhile.
    if (found && about) await raise(ctx, kinds, { found, source: 'worry', about, ...item });
    await ctx.stores.worries.remove(id);
  }
}
