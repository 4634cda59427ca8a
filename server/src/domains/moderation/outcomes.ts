import type { AppealOutcome, CaseOutcome } from '@naast/shared/contract/cases';
import { noticeOutcomes } from '@naast/shared/contract/notices';
import { isConsultantSeat, isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { orNull } from '../../kernel/or-null.js';
import type { PlaceKinds } from '../places/index.js';
import { type Case, hasWords, isAppealOpen } from './moderation.types.js';
import { moderationIn } from './place-moderation.js';

/** What can be decided about it as things stand: nothing is hidden that is gone, and no alarm is raised where nobody can be reached. */
export async function outcomesFor(
  ctx: Ctx,
  kinds: PlaceKinds,
  one: Case,
): Promise<(CaseOutcome | AppealOutcome)[]> {
  const { matter, hiddenBy, decided } = one;
  if (!hasWords(one)) return [];
  if (isAppealOpen(one)) return ['right', 'notRight'];
  if (decided !== null) return [];
  if (matter === null) return [...noticeOutcomes];
  const { place, messageId, seatId } = matter;
  const { hiding, measuring, find } = moderationIn(kinds, place.kind);
  const [visibility, found, seat, measures = []] = await Promise.all([
    messageId === null ? null : hiding?.now(ctx, place.id, messageId),
    find(ctx, place.id),
    orNull(ctx.stores.seats.find(place, seatId)),
    measuring?.kinds(ctx, place.id, seatId),
  ]);
  const outcomes: (CaseOutcome | false)[] = [
    // What a rule hid is hidden by a person, or given back.
    !(hiddenBy && visibility === 'hidden') && 'leave',
    (visibility === 'shown' || (hiddenBy !== null && visibility === 'hidden')) && 'hide',
    visibility === 'hidden' && 'giveBack',
    ...measures,
    (found?.isOpen ?? false) &&
      seat !== null &&
      !isHostSeat(seat) &&
      !isConsultantSeat(seat) &&
      kinds[place.kind].alarms !== undefined &&
      'safety',
  ];
  return outcomes.filter((outcome) => outcome !== false);
}
