import type { Ctx } from '../../kernel/ctx.js';
import type { Place } from '../../kernel/place.js';

declare module '../../kernel/answers.js' {
  interface Answers {
    /** The places whose alarm stands on the actor's first page. */
    alarmsOnDesk(ctx: Ctx): Promise<readonly string[]>;
  }
}

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'thread.asked': { readonly place: Place; readonly rev: number };
    /** Words or facts changed; `rev` is the present one. */
    'thread.changed': { readonly place: Place; readonly rev: number };
    /** A host read it in. */
    'thread.readIn': { readonly place: Place };
    'thread.withdrawn': { readonly place: Place; readonly rev: number };
    'thread.erased': { readonly place: Place };
  }
}
