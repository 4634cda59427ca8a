import type { CaseOutcome } from '@naast/shared/contract/cases';
import type { Ctx } from '../../kernel/ctx.js';
import { orNull } from '../../kernel/or-null.js';
import type { PlaceKinds } from '../places/index.js';
import type { Case } from './moderation.types.js';
import { moderationIn } from './place-moderation.js';

/** What can be decided about it as things stand: nothing is hidden that is gone, and no alarm is raised where nobody can be reached. */
export async function outcomesFor(
  ctx: Ctx,
  kinds: PlaceKinds,
  { matter, hiddenBy, decided }: Case,
): Promise<CaseOutcome[]> {
  if (matter === null || decided !== null) return [];
  const { place, messageId, seatId } = matter;
  const { hiding, find } = moderationIn(kinds, place.kind);
  const [visibility, found, seat] = await Promise.all([
    messageId === null ? null : hiding?.now(ctx, place.id, messageId),
    find(ctx, place.id),
    orNull(ctx.stores.seats.find(place, seatId)),
  ]);
  const outcomes: (CaseOutcome | false)[] = [
    // What a rule hid is hidden by a person, or given back.
    !(hiddenBy && visibility === 'hidden') && 'leave',
    (visibility === 'shown' || (hiddenBy !== null && visibility === 'hidden')) && 'hide',
    visibility === 'hidden' && 'giveBack',
    (found?.isOpen ?? false) && seat?.role === 'person' && kinds[place.kind].alarms !== undefined && 'safety',
  ];
  return outcomes.filter((outcome) => outcome !== false);
}
