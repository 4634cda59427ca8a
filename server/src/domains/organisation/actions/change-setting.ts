import { isDeepStrictEqual } from 'node:util';
import type { Mark } from '@naast/shared/contract/organisation';
import type { SettingChange } from '@naast/shared/contract/settings';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseUnsafeLines } from '../crisis-lines.js';
import { loadSettings } from '../load-settings.js';
import { refusePastMaintenance } from '../maintenance.js';
import { loadSetting, type SeenSetting, type SettingAnswers } from './reads.js';

export interface ChangeSetting {
  /** The rev of the value that the coordinator saw. */
  readonly rev: number;
  readonly change: SettingChange;
}

/**
 * Gives a subject another value. Throws `changedMeanwhile` if it has a later one than was seen. The value that it has
 * already changes nothing, so a retry whose first answer was lost succeeds. Throws `notAllowed` if a file decides the subject.
 */
export async function changeSetting(
  ctx: Ctx,
  { rev, change }: ChangeSetting,
  answers: SettingAnswers,
): Promise<SeenSetting> {
  authorize(ctx, 'setting.change', null);
  const { subject, value } = change;
  const loaded = await loadSettings(ctx, [subject, 'timeZone']);
  if (loaded.setByFile(subject) !== null) throw new NaastError('notAllowed');
  const { accountId: by } = teamActor(ctx.actor);
  await ctx.rateLimits.consume('setting', by);
  const from = loaded.settings[subject];
  if (from.isBroken || !isDeepStrictEqual(from.value, value)) {
    if (from.rev !== rev) throw new NaastError('changedMeanwhile');
    if (change.subject === 'crisisLines') refuseUnsafeLines(change.value, loaded, ctx.now());
    if (change.subject === 'maintenance')
      refusePastMaintenance(change.value, loaded.settings.timeZone.value.timeZone, ctx.now());
    const at = hourOf(ctx.now());
    if (change.subject === 'look') await refuseGoneMark(ctx, change.value.mark, at);
    const isReplaced = await ctx.stores.settings.replace({
      subject,
      from,
      value,
      first: loaded.first[subject],
      by,
      at,
    });
    if (!isReplaced) throw new NaastError('changedMeanwhile');
  } else if (from.rev !== rev + 1 || from.by !== by) return loadSetting(ctx, subject, answers);
  // Also when it landed before and its entry may be missing: once too often is better than not at all.
  ctx.publish({ type: 'setting.changed', subject });
  await enterInLog(ctx, { act: `setting.${subject}` });
  return loadSetting(ctx, subject, answers);
}

/** An upload that is not saved is removed after a day. */
async function refuseGoneMark(ctx: Ctx, mark: Mark | null, at: Date): Promise<void> {
  if (mark !== null && !(await ctx.stores.marks.keepOn(mark, at)))
    throw new NaastError('badInput', { fields: [{ path: 'change.value.mark', problem: 'missing' }] });
}
