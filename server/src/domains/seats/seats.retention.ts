import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { type PlaceOwners, withItsPlace } from '../../platform/retention.js';

/** Long enough that every seat of a dead node was found by its lease. */
const leaseTerm = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.nodeLease.keptAfterEnd);

export const seatRetention = (owners: PlaceOwners): RetentionRule[] => [
  withItsPlace({ collection: 'seats', keeps: 'with their room session or question' }, owners, {
    placeIds: (ctx) => ctx.stores.seats.placeIds(),
    removePlace: (ctx, id) => ctx.stores.seats.removePlace({ id }),
  }),
  {
    collection: 'nodeLeases',
    keeps: 'one per server process, renewed while it runs; an hour after it ran out',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.presence.removeDeadNodes(leaseTerm(ctx)),
    left: (ctx) => ctx.stores.presence.countDeadNodes(leaseTerm(ctx)),
  },
];
