import {
  type SettingChanged,
  type SettingLine,
  type SettingView,
  settingViewSchema,
} from '@naast/shared/contract/settings';
import type { SeenPresent, SeenSetting, SeenVersion } from './actions/reads.js';

export const presentSetting = ({
  subject,
  former,
  mayChange,
  setByFile,
  first,
  ...version
}: SeenSetting): SettingView =>
  // The schema of a subject takes the value of no other.
  settingViewSchema.parse({
    subject,
    ...presentVersion(version),
    setByFile,
    first,
    former: former.map(presentVersion),
    may: { change: mayChange },
  });

export const presentLine = ({ subject, setByFile, ...version }: SeenPresent): SettingLine =>
  ({ subject, setByFile, ...presentVersion(version) }) as SettingLine;

const presentVersion = (version: SeenVersion) => ({
  rev: version.rev,
  value: version.value,
  changed: presentChanged(version),
});

const presentChanged = ({ at, byName }: SeenVersion): SettingChanged =>
  at === null ? null : { by: { name: byName }, at: at.toISOString() };
