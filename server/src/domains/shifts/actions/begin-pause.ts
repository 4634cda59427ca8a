import { minute } from '@naast/shared/durations';
import type { limits } from '@naast/shared/limits';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { releaseAlarms } from '../../alarms/index.js';
import { offerDutyTo } from '../../duty/index.js';
import { releaseCases } from '../../moderation/index.js';
import { isAlone, loadHandover } from '../own-handover.js';
import { loadPauses, type SeenPauses } from './read-pauses.js';

export interface BeginPause {
  readonly minutes: (typeof limits.pause.minutesChoices)[number];
  readonly dutyTo: string | null;
}

/**
 * The actor pauses. The duty is offered first, as it can be refused: then nothing changed. It and alarms that nobody can take stay
 * with the actor, who goes on hearing them. Not in the logbook: when a volunteer rests is nobody's to look up later.
 */
export async function beginPause(ctx: Ctx, { minutes, dutyTo }: BeginPause): Promise<SeenPauses> {
  const handover = await loadHandover(ctx);
  authorize(ctx, 'pause.begin', { isAlone: isAlone(handover) });
  const { accountId } = teamActor(ctx.actor);
  if (dutyTo !== null && handover.duty) await offerDutyTo(ctx, dutyTo);
  const until = new Date(ctx.now().getTime() + minutes * minute);
  await ctx.stores.pauses.set({ accountId, until });
  ctx.publish({ type: 'pause.changed', accountId });
  await releaseCases(ctx, accountId);
  if (handover.alarms.to !== null) await releaseAlarms(ctx, accountId);
  return loadPauses(ctx);
}
