import type { RetentionRule } from '../../kernel/domain.js';
import { type PlacesAmong, withItsPlace } from '../../platform/retention.js';

export const messageRetention = (placesAmong: PlacesAmong): RetentionRule[] => [
  withItsPlace({ collection: 'messages', keeps: 'with their room session or question' }, placesAmong, {
    placeIds: (ctx) => ctx.stores.messages.placeIds(),
    removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
  }),
  withItsPlace(
    { collection: 'heldMessages', keeps: 'until released or dropped; with their place' },
    placesAmong,
    {
      placeIds: (ctx) => ctx.stores.messages.heldPlaceIds(),
      removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
    },
  ),
];
