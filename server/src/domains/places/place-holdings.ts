import type { Place } from '../../kernel/place.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly places: PlaceHoldings;
  }
}

/** What one domain keeps of places. */
export interface PlaceHolding {
  /** Removes it; returns how many documents went. */
  remove(place: Place): Promise<number>;
  /** Forgets what this node remembers of it. */
  forget?(placeId: string): void;
}

/** What all domains keep of places. */
export interface PlaceHoldings {
  /** Removes all that is kept of a place beside its own document; returns how many documents went. */
  empty(place: Place): Promise<number>;
  forget(placeId: string): void;
}

export const placeHoldings = (holdings: readonly PlaceHolding[]): PlaceHoldings => ({
  async empty(place) {
    let removed = 0;
    for (const { remove } of holdings) removed += await remove(place);
    return removed;
  },
  forget(placeId) {
    for (const { forget } of holdings) forget?.(placeId);
  },
});
