import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKey } from '../../kernel/place.js';
import type { Vault } from '../../platform/vault/vault.js';
import { hasBegun, placeOf, type Talk } from './talks.types.js';

/** Removes everything of a talk but its key. Returns the number of documents removed. */
export async function removeTalk(ctx: Ctx, id: string): Promise<number> {
  const removed = await ctx.stores.places.removeContents(placeOf({ id }));
  await ctx.stores.talks.remove(id);
  return removed + 1;
}

export async function endedTalks(ctx: Ctx): Promise<Talk[]> {
  const before = (ms: number) => new Date(ctx.now().getTime() - ms);
  return [
    ...(await ctx.stores.talks.endedBefore(before(limits.talk.kept))),
    ...(await ctx.stores.talks.declinedBefore(before(limits.talk.declinedShownFor))),
    ...(await ctx.stores.talks.listIn(['offered', 'accepted'])).filter(
      ({ offeredAt }) => offeredAt <= before(limits.talk.kept),
    ),
  ];
}

/** Destroys the key first: the rest is then unreadable, also in free pages. Then removes the documents. */
export async function removeEndedTalks(ctx: Ctx, vault: Vault): Promise<number> {
  let removed = 0;
  for (const talk of await endedTalks(ctx)) {
    // Of a no nothing is left, no destroyed key either: one that never began has none.
    if (hasBegun(talk)) await vault.shred(placeKey(placeOf(talk)), ctx.now());
    removed += await removeTalk(ctx, talk.id);
  }
  return removed;
}
