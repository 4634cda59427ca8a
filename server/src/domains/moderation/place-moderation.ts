import { NaastError } from '../../kernel/errors.js';
import type { Place } from '../../kernel/place.js';
import type { PlaceKinds, PlaceModeration } from '../places/index.js';

/** What the kind of this place declares for moderation. Throws `notFound` where nothing can be flagged. */
export function moderationIn(kinds: PlaceKinds, kind: Place['kind']): PlaceModeration {
  const { moderation } = kinds[kind];
  if (moderation === undefined) throw new NaastError('notFound');
  return moderation;
}
