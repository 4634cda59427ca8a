import { isDeepStrictEqual } from 'node:util';
import type { SettingChange } from '@naast/shared/contract/settings';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Answers } from '../../domain.js';
import { enterInLog } from '../../logbook/index.js';
import { replaceSetting, theSetting } from '../../organisation/index.js';
import { type SeenSetting, seeSetting } from './reads.js';

export interface ChangeSetting {
  /** The rev of the value that the coordinator saw. */
  readonly rev: number;
  readonly change: SettingChange;
}

/**
 * Gives a subject another value. Throws `changedMeanwhile` if it has a later one than was seen. The value that it has
 * already changes nothing, so a retry whose first answer was lost succeeds.
 */
export async function changeSetting(
  ctx: Ctx,
  { rev, change: { subject, value } }: ChangeSetting,
  names: Pick<Answers, 'accountName'>,
): Promise<SeenSetting> {
  authorize(ctx, 'setting.change', null);
  const { accountId: by } = teamActor(ctx.actor);
  await ctx.rateLimits.consume('setting', by);
  const from = await theSetting(ctx, subject);
  if (!isDeepStrictEqual(from.value, value)) {
    if (from.rev !== rev) throw new NaastError('changedMeanwhile');
    const isReplaced = await replaceSetting(ctx, { subject, from, value, by, at: hourOf(ctx.now()) });
    if (!isReplaced) throw new NaastError('changedMeanwhile');
  } else if (from.rev !== rev + 1 || from.by !== by) return seeSetting(ctx, subject, names);
  // Also when it landed before and its entry may be missing: once too often is better than not at all.
  ctx.publish({ type: 'setting.changed', subject });
  await enterInLog(ctx, { act: `setting.${subject}` });
  return seeSetting(ctx, subject, names);
}
