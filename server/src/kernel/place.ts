import { type PlaceKindName, placeRefSchema } from '@naast/shared/contract/places';

/** A place has one message log, one data key and its own seats: a room session or a question's thread, never a room. */
export const placeKinds: readonly PlaceKindName[] = placeRefSchema.options.map(
  ({ shape }) => shape.kind.value,
);

export interface Place {
  readonly kind: PlaceKindName;
  readonly id: string;
}

/** A place as one string: the name of its data key and of its tombstone. */
export const placeKey = (place: Place): string => `${place.kind}:${place.id}`;

/** Parses a `placeKey`; null if it names something else, e.g. an account. */
export function placeOfKey(key: string): Place | null {
  const [name, id] = key.split(':');
  const kind = placeKinds.find((known) => known === name);
  return kind === undefined || id === undefined ? null : { kind, id };
}
