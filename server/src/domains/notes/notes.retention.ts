import type { RetentionRule } from '../../kernel/domain.js';
import { type PlaceOwners, withItsPlace } from '../../platform/retention.js';

export const noteRetention = (owners: PlaceOwners): RetentionRule[] => [
  withItsPlace({ collection: 'notes', keeps: 'with their question' }, owners, {
    placeIds: (ctx) => ctx.stores.notes.placeIds(),
    removePlace: (ctx, id) => ctx.stores.notes.removePlace({ id }),
  }),
];
