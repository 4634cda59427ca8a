import type { SettingValues } from '@naast/shared/contract/settings';
import type { StoredOrganisation } from './organisation.types.js';

/**
 * What each subject is as long as nobody has changed it: what the setup asked, and what Naast begins with. `onCall` is sealed, so it
 * is given by those who need it.
 */
export const firstSettings = (
  { name, houseRules, reading, promise, languages, timeZone, crisis }: StoredOrganisation,
  onCall = '',
): SettingValues => ({
  organisation: { name, welcome: { nl: '', en: '' }, contact: '', responsible: '', complaints: '' },
  houseRules: { rules: houseRules.rules.map(({ nl, en }) => ({ nl, en })) },
  hours: {
    weekly: reading.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
    closedOn: [...reading.closedOn],
    isOpenOnHolidays: false,
  },
  promise: { helloWorkingDays: promise.helloWorkingDays, answerWorkingDays: promise.answerWorkingDays },
  onCall: { onCall },
  crisisLines: {
    checkedOn: crisis.checkedOn,
    danger: crisis.danger,
    lines: crisis.lines,
    otherwise: crisis.otherwise,
  },
  languages: { languages: [...languages] },
  timeZone: { timeZone },
  maintenance: { planned: null },
});
