import type { Place } from '../../kernel/place.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly places: PlaceHoldings;
  }
}

/** What one domain stores about places of other domains. */
export interface PlaceHolding {
  /** Returns the number of documents removed. Absent where nothing goes with the place. */
  remove?(place: Place): Promise<number>;
  /** Clears this node's cache of the place. */
  forget?(placeId: string): void;
  /** Whether an alarm about this person is open in the place; only of what alarms store. */
  isUnderAlarm?(place: Place, person: AlarmPerson): Promise<boolean>;
}

/** A person in a place: by their seat, and as a visit by which they may have stood at its door. */
export interface AlarmPerson {
  readonly seatId: string;
  readonly who: string;
}

/** What all domains store about places. */
export interface PlaceHoldings {
  /** Removes everything about a place except its own document. Returns the number of documents removed. */
  removeContents(place: Place): Promise<number>;
  forget(placeId: string): void;
  isUnderAlarm(place: Place, person: AlarmPerson): Promise<boolean>;
}

export const placeHoldings = (holdings: readonly PlaceHolding[]): PlaceHoldings => ({
  async removeContents(place) {
    let removed = 0;
    for (const { remove } of holdings) removed += (await remove?.(place)) ?? 0;
    return removed;
  },
  forget(placeId) {
    for (const { forget } of holdings) forget?.(placeId);
  },
  async isUnderAlarm(place, person) {
    for (const { isUnderAlarm } of holdings) if (await isUnderAlarm?.(place, person)) return true;
    return false;
  },
});
