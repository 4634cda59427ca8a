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
    // Another run may have put it in its case meanwhile, and that case may be decided by now.
    if (!(await ctx.stores.toldFlags.isTold(flag.id))) continue;
    await makeCase(ctx, kinds, flag);
    await ctx.stores.toldFlags.remove(flag.id);
  }
  await countFlags(ctx);
}

/** What a flag adds to its case stands there as due, until it is counted: one person's second flag of it adds nothing. */
async function countFlags(ctx: Ctx): Promise<void> {
  for (const { caseId, flagId, kind } of await ctx.stores.cases.uncounted()) {
    await countFigure(ctx, `flags.${kind}`, flagId);
    await ctx.stores.cases.noteCounted(caseId, flagId, kind);
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
  const one = await ctx.stores.cases.flag({
    id: ctx.newId(),
    matter: { place, messageId, seatId: seat.id },
    roomId: found.roomId,
    flag,
    copied,
    at: ctx.now(),
  });
  if (one === null) return;
  await hideByFlags(ctx, kinds, one);
  ctx.publish({ type: 'case.changed', caseId: one.id });
}
