import type { RetentionRule } from '../../kernel/domain.js';
import { type PlacesAmong, withItsPlace } from '../../platform/retention.js';

export const noteRetention = (placesAmong: PlacesAmong): RetentionRule[] => [
  withItsPlace({ collection: 'notes', keeps: 'with their question' }, placesAmong, {
    placeIds: (ctx) => ctx.stores.notes.placeIds(),
    removePlace: (ctx, id) => ctx.stores.notes.removePlace({ id }),
  }),
];
