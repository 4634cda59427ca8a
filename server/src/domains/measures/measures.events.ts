import type { Place } from '../../kernel/place.js';

/** `place` and `seatId` null: the place is gone. */
export interface OfMeasure {
  readonly measureId: string;
  readonly place: Place | null;
  readonly seatId: string | null;
}

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'measure.imposed': OfMeasure;
    /** Before its end: by the team, by an appeal that was right, or because another took its place. */
    'measure.lifted': OfMeasure;
    /** Another detail of it: its end, a note that was read. */
    'measure.changed': OfMeasure;
    'measure.appealed': OfMeasure;
    'measure.appealDecided': OfMeasure;
  }
}
