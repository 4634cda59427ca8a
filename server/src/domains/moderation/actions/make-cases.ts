import type { Ctx } from '../../../kernel/ctx.js';
import { orNull } from '../../../kernel/or-null.js';
import { countFigure } from '../../figures/index.js';
import type { PlaceKinds } from '../../places/index.js';
import type { ToldFlag } from '../moderation.types.js';
import { moderationIn } from '../place-moderation.js';
import { hideByFlags } from './hide-by-flags.js';

/** Puts told flags into their cases; a node that stopped in between leaves it to the job. Twice at most: the second changes nothing. */
export async function makeCases(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const flag of await ctx.stores.toldFlags.all()) {
    await makeCase(ctx, kinds, flag);
    await ctx.stores.toldFlags.remove(flag.id);
  }
}

async function makeCase(ctx: Ctx, kinds: PlaceKinds, flag: ToldFlag): Promise<void> {
  const { place, messageId, seatId } = flag;
  const of = moderationIn(kinds, place.kind);
  const item = { ...(messageId ? { messageId } : {}), ...(seatId ? { seatId } : {}) };
  // The place or the item may have gone meanwhile.
  const [found, seat] = await Promise.all([of.find(ctx, place.id), orNull(of.seatOf(ctx, place.id, item))]);
  const copied = found && seat && (await orNull(of.copy(ctx, place.id, seat, item)));
  if (found === null || seat === null) return;
  const matter = { place, messageId, seatId: seat.id };
  // Before it is in its case: a node that stops in between counts it again, which counts nothing.
  if (!(await ctx.stores.cases.isFlaggedBy(matter, flag.flagger)))
    await countFigure(ctx, `flags.${flag.kind}`, flag.id);
  const one = await ctx.stores.cases.flag({
    id: ctx.newId(),
    matter,
    roomId: found.roomId,
    flag,
    copied,
    at: ctx.now(),
  });
  if (one === null) return;
  await hideByFlags(ctx, kinds, one);
  ctx.publish({ type: 'case.changed', caseId: one.id });
}
