import { logPlaceKinds } from '@naast/shared/logbook';
import type { Place } from '../../kernel/place.js';
import type { LogPlace } from './logbook.types.js';

/** The place of a log entry; none for a kind of place that the log does not name. */
export function loggedPlace({ kind, id }: Place): { readonly place?: LogPlace } {
  const known = logPlaceKinds.find((one) => one === kind);
  return known === undefined ? {} : { place: { kind: known, id } };
}
