/** What has one message log, one data key and its own seats. A room session is a place; a room never is. */
export const placeKinds = ['roomSession'] as const;
export type PlaceKind = (typeof placeKinds)[number];

export interface Place {
  readonly kind: PlaceKind;
  readonly id: string;
}
