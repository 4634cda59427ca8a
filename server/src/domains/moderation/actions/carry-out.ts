import { alarmLevels } from '@naast/shared/contract/alarms';
import { noticeOutcomes } from '@naast/shared/contract/notices';
import type { Ctx } from '../../../kernel/ctx.js';
import { raiseForTeam } from '../../alarms/index.js';
import { answerNotice } from '../../notices/index.js';
import type { PlaceKinds } from '../../places/index.js';
import type { Case } from '../moderation.types.js';
import { moderationIn } from '../place-moderation.js';
import { countDecision } from './count-decision.js';

/** Does what follows from a decision. Done twice it is as done once. */
export async function carryOut(ctx: Ctx, kinds: PlaceKinds, one: Case): Promise<void> {
  const { id, matter, notice, decided } = one;
  const outcome = noticeOutcomes.find((known) => known === decided?.outcome);
  if (notice !== null && decided !== null && outcome) {
    const { words } = await ctx.stores.cases.texts(id);
    await answerNotice(ctx, notice.id, { by: decided.by, outcome, words: words ?? '' });
  }
  if (matter !== null && decided !== null) await follow(ctx, kinds, { id, matter, decided });
  await countDecision(ctx, one);
  await ctx.stores.cases.noteDone(id);
}

async function follow(
  ctx: Ctx,
  kinds: PlaceKinds,
  {
    id,
    matter,
    decided,
  }: Pick<Case, 'id'> & {
    readonly matter: NonNullable<Case['matter']>;
    readonly decided: NonNullable<Case['decided']>;
  },
): Promise<void> {
  const { place, messageId, seatId } = matter;
  const { hiding, measuring } = moderationIn(kinds, place.kind);
  const { outcome, by, level, minutes, seconds, days } = decided;
  const why = decided.why ?? 'other';
  switch (outcome) {
    case 'leave':
    // Of notices, which are of no place.
    case 'nothingWrong':
    case 'takenAway':
    case 'toAuthorities':
    case 'notOurs':
      return;
    case 'hide': {
      if (!hiding || messageId === null) return;
      const { words } = await ctx.stores.cases.texts(id);
      await hiding.hide(ctx, place.id, {
        ...{ messageId, why, words: words ?? '', by, byRule: null },
      });
      return;
    }
    case 'giveBack':
      if (hiding && messageId !== null) await hiding.giveBack(ctx, place.id, messageId, by);
      return;
    case 'note':
    case 'slow':
    case 'rest':
    case 'outToday':
    case 'outLonger': {
      const { words } = await ctx.stores.cases.texts(id);
      await measuring?.impose(ctx, place.id, {
        ...{ seatId, kind: outcome, why, words: words ?? '', by },
        ...(minutes !== null && { minutes }),
        ...(seconds !== null && { seconds }),
        ...(days !== null && { days }),
      });
      return;
    }
    case 'safety': {
      const item = messageId === null ? { seatId } : { messageId };
      await raiseForTeam(ctx, kinds, { place, level: level ?? alarmLevels[0], ...item });
      return;
    }
  }
}

/** Of decisions whose node stopped in between. */
export async function carryOutDue(ctx: Ctx, kinds: PlaceKinds): Promise<void> {
  for (const one of await ctx.stores.cases.due()) {
    await carryOut(ctx, kinds, one);
    ctx.publish({ type: 'case.changed', caseId: one.id });
  }
}
