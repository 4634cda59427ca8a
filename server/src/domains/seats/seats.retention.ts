import type { RetentionRule } from '../../kernel/domain.js';
import { type PlacesAmong, withItsPlace } from '../../platform/retention.js';

export const seatRetention = (placesAmong: PlacesAmong): RetentionRule[] => [
  withItsPlace({ collection: 'seats', keeps: 'with their room session or question' }, placesAmong, {
    placeIds: (ctx) => ctx.stores.seats.placeIds(),
    removePlace: (ctx, id) => ctx.stores.seats.removePlace({ id }),
  }),
];
