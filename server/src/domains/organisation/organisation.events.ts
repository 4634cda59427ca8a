import type { SettingSubject } from '@naast/shared/contract/settings';
import type { Ctx } from '../../kernel/ctx.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'setting.changed': { readonly subject: SettingSubject };
  }
}

declare module '../../kernel/answers.js' {
  interface Answers {
    isCoordinated(ctx: Ctx): Promise<boolean>;
    /** How many questions have each theme, by its id. */
    questionsByTheme(ctx: Ctx): Promise<ReadonlyMap<string, number>>;
  }
}
