import type { graveCaseRoutes } from '@naast/shared/contract/grave-cases';
import type { Handlers } from '../../platform/http/handlers.js';
import type { PlaceKinds } from '../places/index.js';
import { confirmHold } from './actions/confirm-hold.js';
import { liftHold } from './actions/lift-hold.js';
import { markGrave, tickStep } from './actions/mark-grave.js';
import { proposeHold } from './actions/propose-hold.js';
import { readMyHolds } from './actions/read-grave.js';

/** By name: the compiler would write out each route in the type of the list of domains, which has an end. */
export interface GraveCaseHttp extends Handlers<typeof graveCaseRoutes> {}

export const graveCaseHttp = (kinds: PlaceKinds): GraveCaseHttp => ({
  async markGrave(ctx, { params, body }) {
    await markGrave(ctx, kinds, { ...params, ...body });
    return {};
  },
  async tickStep(ctx, { params, body }) {
    await tickStep(ctx, kinds, { ...params, ...body });
    return {};
  },
  async proposeHold(ctx, { params, body }) {
    await proposeHold(ctx, kinds, { ...params, ...body });
    return {};
  },
  async confirmHold(ctx, { params }) {
    await confirmHold(ctx, kinds, params);
    return {};
  },
  async liftHold(ctx, { params }) {
    await liftHold(ctx, kinds, params);
    return {};
  },
  async readMyHolds(ctx, { params }) {
    const held = await readMyHolds(ctx, { kind: params.kind, id: params.placeId });
    return {
      holds: held.flatMap(({ hold }) =>
        hold?.agreed ? [{ why: hold.why, until: hold.agreed.until.toISOString() }] : [],
      ),
    };
  },
});
