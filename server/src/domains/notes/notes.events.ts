import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'note.written': { readonly place: Place };
  }
}

export {};
