import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Offered, answered, begun, held by another, left by one of both, ended. */
    'talk.changed': {
      readonly place: Place;
      readonly talkId: string;
      /** The room session that it was offered in, and its person's seat there; null once that was removed. Stored nowhere together. */
      readonly sessionId: string;
      readonly seatId: string | null;
      readonly hostId: string;
      /** Its host is gone, or was until now. */
      readonly isLost: boolean;
    };
  }
}

export {};
