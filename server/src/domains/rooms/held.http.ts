import type { heldRoutes } from '@naast/shared/contract/held';
import { messageIdSchema } from '@naast/shared/contract/messages';
import type { Handlers } from '../../platform/http/handlers.js';
import { decideHeld } from './actions/decide-held.js';
import { markHeldUrgent } from './actions/mark-held-urgent.js';
import { listHeld } from './actions/reads.js';
import { setDoorAjar } from './actions/set-door-ajar.js';
import { takeBackHeld } from './actions/take-back-held.js';
import { presentHeld, presentOwnHeld } from './held.present.js';
import { presentSession } from './rooms.present.js';

const asIds = (ids: readonly string[]) => ids.map((id) => messageIdSchema.parse(id));

export const heldHttp: Handlers<typeof heldRoutes> = {
  async setDoorAjar(ctx, { params, body }) {
    return presentSession(await setDoorAjar(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async listHeld(ctx, { params }) {
    return { texts: (await listHeld(ctx, params)).map(presentHeld) };
  },
  async decideHeld(ctx, { params, body }) {
    const { decided, left } = await decideHeld(ctx, { ...params, ...body });
    return { decided: asIds(decided), left: asIds(left) };
  },
  async markHeldUrgent(ctx, { params }) {
    await markHeldUrgent(ctx, params);
    return {};
  },
  async takeBackHeld(ctx, { params }) {
    return { held: (await takeBackHeld(ctx, params)).map(presentOwnHeld) };
  },
};
