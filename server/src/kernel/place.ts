import { type PlaceKindName, placeRefSchema } from '@naast/shared/contract/places';

/** What has one message log, one data key and its own seats: a room session, a question's thread; a room never. */
export const placeKinds: readonly PlaceKindName[] = placeRefSchema.options.map(
  ({ shape }) => shape.kind.value,
);

export interface Place {
  readonly kind: PlaceKindName;
  readonly id: string;
}

/** How a place is called where only one name fits: its data key, its tombstone. */
export const placeKey = (place: Place): string => `${place.kind}:${place.id}`;

/** The place of such a name; null when it names something else, e.g. an account. */
export function placeOfKey(key: string): Place | null {
  const [name, id] = key.split(':');
  const kind = placeKinds.find((known) => known === name);
  return kind === undefined || id === undefined ? null : { kind, id };
}
