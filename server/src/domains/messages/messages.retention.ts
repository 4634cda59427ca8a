import type { RetentionRule } from '../../kernel/domain.js';
import { type PlaceOwners, withItsPlace } from '../../platform/retention.js';

export const messageRetention = (owners: PlaceOwners): RetentionRule[] => [
  withItsPlace({ collection: 'messages', keeps: 'with their room session or question' }, owners, {
    placeIds: (ctx) => ctx.stores.messages.placeIds(),
    removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
  }),
  withItsPlace({ collection: 'heldMessages', keeps: 'until released or dropped; with their place' }, owners, {
    placeIds: (ctx) => ctx.stores.messages.heldPlaceIds(),
    removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
  }),
];
