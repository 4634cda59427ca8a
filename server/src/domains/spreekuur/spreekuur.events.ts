import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'thread.asked': { readonly place: Place; readonly rev: number };
    /** Words or facts changed; `rev` is the present one. */
    'thread.changed': { readonly place: Place; readonly rev: number };
    /** A host read it in. */
    'thread.readIn': {
      readonly place: Place;
      readonly urgency: Urgency;
      readonly worries: readonly WorryKind[];
    };
    'thread.withdrawn': { readonly place: Place; readonly rev: number };
    'thread.erased': { readonly place: Place };
  }
}

export {};
