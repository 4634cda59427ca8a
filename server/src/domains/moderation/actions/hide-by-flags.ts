import { hidingKinds } from '@naast/shared/contract/flags';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import type { Place } from '../../../kernel/place.js';
import type { PlaceKinds } from '../../places/index.js';
import { speaksOfDanger } from '../danger.js';
import type { Case } from '../moderation.types.js';
import { moderationIn } from '../place-moderation.js';

/** Why a message is hidden by it, in the list of reasons. */
const why = { contact: 'personal', spam: 'other' } as const;

/**
 * While nobody of the team is in the place, three flags that do not depend on each other hide a message, until somebody of the team
 * decides. Only as advertising or contact details: that something hurts is for a person to weigh, and what speaks of danger stays in sight.
 */
export async function hideByFlags(ctx: Ctx, kinds: PlaceKinds, one: Case): Promise<void> {
  const { matter, independent, hiddenBy } = one;
  if (matter === null || hiddenBy !== null) return;
  if (hidingKinds.reduce((sum, kind) => sum + independent[kind], 0) < limits.flag.hides) return;
  const { place, messageId } = matter;
  if (messageId === null) return;
  const { hiding, isHiddenByFlags, find } = moderationIn(kinds, place.kind);
  if (!hiding || !isHiddenByFlags) return;
  const found = await find(ctx, place.id);
  if (found === null || found.isAttended || !found.isOpen) return;
  const { copied } = await ctx.stores.cases.texts(one.id);
  const texts = copied?.items.filter(({ isItem }) => isItem).map(({ text }) => text) ?? [];
  if (texts.length === 0 || (await speaksOfDanger(ctx, texts))) return;
  if ((await hiding.now(ctx, place.id, messageId)) !== 'shown') return;
  // First that it waits for somebody: a message must not stay hidden with nobody to look.
  if (!(await ctx.stores.cases.hideByRule(one.id, 'threeFlags', ctx.now()))) return;
  const kind = independent.contact > independent.spam ? 'contact' : 'spam';
  await hiding.hide(ctx, place.id, {
    ...{ messageId, why: why[kind], words: '', byRule: 'threeFlags', by: null },
  });
  ctx.publish({ type: 'case.changed', caseId: one.id });
}

/** Its last host went away: what was flagged before counts now. */
export async function hideWhatWasFlagged(
  ctx: Ctx,
  kinds: PlaceKinds,
  { place }: { readonly place: Place },
): Promise<void> {
  for (const one of await ctx.stores.cases.openIn(place.id)) await hideByFlags(ctx, kinds, one);
}
