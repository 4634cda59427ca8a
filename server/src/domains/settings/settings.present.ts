import {
  type SettingChanged,
  type SettingLine,
  type SettingSubject,
  type SettingView,
  settingViewSchema,
} from '@naast/shared/contract/settings';
import type { SeenSetting, SeenVersion } from './actions/reads.js';

export const presentSetting = ({ subject, former, mayChange, ...version }: SeenSetting): SettingView =>
  // The schema of a subject takes the value of no other.
  settingViewSchema.parse({
    subject,
    ...presentVersion(version),
    former: former.map(presentVersion),
    may: { change: mayChange },
  });

export const presentLine = ({
  subject,
  ...version
}: SeenVersion & { readonly subject: SettingSubject }): SettingLine =>
  ({ subject, ...presentVersion(version) }) as SettingLine;

const presentVersion = (version: SeenVersion) => ({
  rev: version.rev,
  value: version.value,
  changed: presentChanged(version),
});

const presentChanged = ({ at, byName }: SeenVersion): SettingChanged =>
  at === null ? null : { by: { name: byName }, at: at.toISOString() };
