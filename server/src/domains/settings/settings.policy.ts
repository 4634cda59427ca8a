import type { PolicyTable } from '../../kernel/abilities.js';
import { onlyAs } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'setting.read': { on: null };
    'setting.change': { on: null };
  }
}

export type SettingAbility = 'setting.read' | 'setting.change';

export const settingPolicy: PolicyTable<SettingAbility> = {
  'setting.read': (actor) => onlyAs('coordinator', actor),
  'setting.change': (actor) => onlyAs('coordinator', actor),
};
