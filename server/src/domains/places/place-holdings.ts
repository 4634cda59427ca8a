import type { Place } from '../../kernel/place.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly places: PlaceHoldings;
  }
}

/** What one domain stores about places of other domains. */
export interface PlaceHolding {
  /** Returns the number of documents removed. */
  remove(place: Place): Promise<number>;
  /** Clears this node's cache of the place. */
  forget?(placeId: string): void;
}

/** What all domains store about places. */
export interface PlaceHoldings {
  /** Removes everything about a place except its own document. Returns the number of documents removed. */
  removeContents(place: Place): Promise<number>;
  forget(placeId: string): void;
}

export const placeHoldings = (holdings: readonly PlaceHolding[]): PlaceHoldings => ({
  async removeContents(place) {
    let removed = 0;
    for (const { remove } of holdings) removed += await remove(place);
    return removed;
  },
  forget(placeId) {
    for (const { forget } of holdings) forget?.(placeId);
  },
});
