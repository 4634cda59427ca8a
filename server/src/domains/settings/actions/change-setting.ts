import { isDeepStrictEqual } from 'node:util';
import type { SettingChange, SettingSubject } from '@naast/shared/contract/settings';
import type { LogAct } from '@naast/shared/logbook';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Answers } from '../../domain.js';
import { enterInLog } from '../../logbook/index.js';
import { replaceSetting, settingFile, theSettings } from '../../organisation/index.js';
import { checkCrisisLines } from './check-crisis-lines.js';
import { type SeenSetting, seeSetting } from './reads.js';

/** How a change of each subject is entered in the logbook. */
const acts = {
  organisation: 'setting.organisation',
  houseRules: 'setting.houseRules',
  hours: 'setting.hours',
  promise: 'setting.promise',
  onCall: 'setting.onCall',
  languages: 'setting.languages',
  timeZone: 'setting.timeZone',
  crisisLines: 'setting.crisisLines',
  maintenance: 'setting.maintenance',
} as const satisfies Record<SettingSubject, LogAct>;

export interface ChangeSetting {
  /** Of the value that the coordinator saw. */
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
  names: Pick<Answers, 'accountName'>,
): Promise<SeenSetting> {
  authorize(ctx, 'setting.change', null);
  const { subject, value } = change;
  if ((await settingFile(ctx, subject)) !== null) throw new NaastError('notAllowed');
  const from = (await theSettings(ctx))[subject];
  if (isDeepStrictEqual(from.value, value) && !from.isBroken) return seeSetting(ctx, subject, names);
  if (from.rev !== rev) throw new NaastError('changedMeanwhile');
  if (change.subject === 'crisisLines') await checkCrisisLines(ctx, change.value);
  const { accountId: by } = teamActor(ctx.actor);
  const isReplaced = await replaceSetting(ctx, { subject, from, value, by, at: hourOf(ctx.now()) });
  if (!isReplaced) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'setting.changed', subject });
  await enterInLog(ctx, { act: acts[subject] });
  return seeSetting(ctx, subject, names);
}
