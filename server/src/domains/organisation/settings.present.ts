import type { CrisisSetView } from '@naast/shared/contract/crisis-lines';
import {
  type SettingChanged,
  type SettingRow,
  type SettingView,
  settingViewSchema,
} from '@naast/shared/contract/settings';
import type { SeenPresent, SeenSetting, SeenVersion } from './actions/reads.js';
import type { ShippedSet } from './crisis-file.js';

export const presentSetting = ({
  subject,
  former,
  mayChange,
  setByFile,
  first,
  questionsByTheme,
  ...version
}: SeenSetting): SettingView =>
  // The schema of a subject takes the value of no other.
  settingViewSchema.parse({
    subject,
    ...presentVersion(version),
    setByFile,
    first,
    former: former.map(presentVersion),
    questionsByTheme: questionsByTheme && Object.fromEntries(questionsByTheme),
    may: { change: mayChange },
  });

export const presentSet = ({ id, country, sources, note, ...block }: ShippedSet): CrisisSetView => ({
  id,
  country,
  sources,
  note,
  value: {
    checkedOn: block.checkedOn,
    isChecked: false,
    danger: block.danger,
    lines: block.lines,
    otherwise: block.otherwise,
  },
});

export const presentSettingRow = ({ subject, setByFile, ...version }: SeenPresent): SettingRow =>
  ({ subject, setByFile, ...presentVersion(version) }) as SettingRow;

const presentVersion = (version: SeenVersion) => ({
  rev: version.rev,
  value: version.value,
  changed: presentChanged(version),
});

const presentChanged = ({ at, byName }: SeenVersion): SettingChanged =>
  at === null ? null : { by: { name: byName }, at: at.toISOString() };
