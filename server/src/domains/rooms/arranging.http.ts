import type { arrangingRoutes } from '@naast/shared/contract/arranging';
import type { Handlers } from '../../platform/http/handlers.js';
import { changeRoom } from './actions/change-room.js';
import { makeRoom } from './actions/make-room.js';
import { moveRoom } from './actions/move-room.js';
import { pauseRoom } from './actions/pause-room.js';
import { removeRoom } from './actions/remove-room.js';
import { presentRoom } from './rooms.present.js';

export const arrangingHttp: Handlers<typeof arrangingRoutes> = {
  async makeRoom(ctx, { body }) {
    return presentRoom(await makeRoom(ctx, body));
  },
  async changeRoom(ctx, { params, body }) {
    return presentRoom(await changeRoom(ctx, { ...params, ...body }));
  },
  async moveRoom(ctx, { params, body }) {
    await moveRoom(ctx, { ...params, ...body });
    return {};
  },
  async pauseRoom(ctx, { params, body }) {
    return presentRoom(await pauseRoom(ctx, { ...params, ...body }));
  },
  async removeRoom(ctx, { params }) {
    await removeRoom(ctx, params);
    return {};
  },
};
