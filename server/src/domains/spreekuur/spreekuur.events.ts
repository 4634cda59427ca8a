import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'thread.asked': { readonly place: Place; readonly rev: number };
    /** Something in it changed, words or facts: it is at `rev` now. */
    'thread.changed': { readonly place: Place; readonly rev: number };
    'thread.withdrawn': { readonly place: Place; readonly rev: number };
    'thread.erased': { readonly place: Place };
  }
}

export {};
