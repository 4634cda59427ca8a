import { type SettingSubject, type SettingValues, settingSubjects } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { StoredOrganisation } from './organisation.types.js';
import { pageTemplates } from './page-templates.js';
import type { Settings } from './settings.types.js';

export interface LoadedSettings {
  readonly stored: StoredOrganisation;
  /** What each subject is as long as nobody has changed it. */
  readonly first: SettingValues;
  readonly settings: Settings;
  /** The file in the data folder that decides a subject instead of a coordinator; null: there is none. */
  readonly setByFile: (subject: SettingSubject) => string | null;
}

/** The present values of these subjects, by one read of the organisation and one of what was changed. Others have their first value. */
export async function loadSettings(
  ctx: Ctx,
  subjects: readonly SettingSubject[] = settingSubjects,
): Promise<LoadedSettings> {
  const stored = await ctx.stores.organisation.read({
    withOnCall: subjects.includes('onCall'),
    withThemes: subjects.includes('themes'),
  });
  const setByFile = (subject: SettingSubject) => (subject === 'crisisLines' ? stored.crisisFile : null);
  const first = firstSettings(stored);
  const changeable = subjects.filter((subject) => setByFile(subject) === null);
  const settings = await ctx.stores.settings.read(first, changeable);
  return { stored, first, setByFile, settings: stored.isOnCallBroken ? withBroken(settings) : settings };
}

/** A broken first value counts until somebody gives the subject another. */
const withBroken = (settings: Settings): Settings =>
  settings.onCall.rev > 0 ? settings : { ...settings, onCall: { ...settings.onCall, isBroken: true } };

/** What the setup asked, and what Naast begins with. */
const firstSettings = ({
  name,
  houseRules,
  reading,
  promise,
  languages,
  timeZone,
  crisis,
  onCall,
  themes,
  isCareProvider,
}: StoredOrganisation): SettingValues => ({
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
    isChecked: false,
    danger: crisis.danger,
    lines: crisis.lines,
    otherwise: crisis.otherwise,
  },
  themes: { themes: themes.map(({ id, title, isOffered }) => ({ id, title, isOffered })) },
  languages: { languages: [...languages] },
  timeZone: { timeZone },
  maintenance: { planned: null },
  ...pageTemplates({ isCareProvider }),
  look: { mark: null, ground: 'none', accent: null },
  detectors: { off: [], silent: [], watched: [] },
  retention: {
    isCareProvider,
    questionDays: [...limits.question.keepDaysChoices],
    firstDays: limits.question.keepDaysChoices[0],
  },
});
