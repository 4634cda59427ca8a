import type { SettingSubject } from '@naast/shared/contract/settings';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'setting.changed': { readonly subject: SettingSubject };
  }
}

export {};
