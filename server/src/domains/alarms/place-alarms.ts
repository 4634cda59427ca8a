import { NaastError } from '../../kernel/errors.js';
import type { Place } from '../../kernel/place.js';
import type { PlaceAlarms, PlaceKinds } from '../places/index.js';

/** What the kind of this place declares for alarms. Throws `notFound` where nobody can raise one. */
export function alarmsIn(kinds: PlaceKinds, kind: Place['kind']): PlaceAlarms {
  const { alarms } = kinds[kind];
  if (alarms === undefined) throw new NaastError('notFound');
  return alarms;
}
