import type { Ctx } from '../../kernel/ctx.js';

declare module '../../kernel/answers.js' {
  interface Answers {
    /** Whether the actor is a host in an open room. */
    holdsRoom(ctx: Ctx): Promise<boolean>;
  }
}

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** A session ended; `key` is the hashed session id. `accountId`: null for a visitor's. */
    'signInSession.ended': { readonly key: string; readonly accountId: string | null };
    /** A session continues under another id; `key` is the old one, hashed. */
    'signInSession.renewed': { readonly key: string };
    'signInSession.locked': { readonly key: string; readonly accountId: string };
    /** One of the team used the quick exit; the session is locked or ended by then. */
    'account.leftQuickly': { readonly accountId: string };
    /** The account's roles changed. `hasLost`: it lost one. */
    'account.changed': { readonly accountId: string; readonly hasLost: boolean };
    /** An account was erased. */
    'account.ended': { readonly accountId: string };
  }
}
