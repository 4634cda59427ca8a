import type { DeskRow } from '@naast/shared/contract/desk';
import type { SettingSubject } from '@naast/shared/contract/settings';
import { type Desk, deskRow } from '../desk-row.js';
import { loadSettings } from './load-settings.js';

/** What setting up left: crisis lines that nobody of this organisation checked, nobody to call, nowhere to complain. */
export const settingDesk: Desk = async (ctx) => {
  if (ctx.judge('setting.change', null) !== 'allow') return [];
  const { settings, setByFile } = await loadSettings(ctx, ['crisisLines', 'onCall', 'organisation']);
  // Lines from a file are the operator's to check.
  const areUnchecked = setByFile('crisisLines') === null && !settings.crisisLines.value.isChecked;
  return [
    ...(areUnchecked ? [leftToDo('crisisUnchecked', 'crisisLines')] : []),
    ...(settings.onCall.value.onCall === '' ? [leftToDo('onCallMissing', 'onCall')] : []),
    ...(settings.organisation.value.complaints === '' ? [leftToDo('complaintsMissing', 'organisation')] : []),
  ];
};

const leftToDo = (kind: DeskRow['kind'], subject: SettingSubject): DeskRow =>
  deskRow({ id: kind, kind, part: 'running', to: `/team/settings/${subject}`, count: 1 });
