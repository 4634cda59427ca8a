import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { SettingAbility } from './settings.policy.js';

export const settingCases: PolicyCases<SettingAbility> = {
  'setting.read': () => ({ always: null }),
  'setting.change': () => ({ always: null }),
};
