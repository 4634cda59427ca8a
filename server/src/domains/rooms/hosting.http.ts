import type { hostingRoutes } from '@naast/shared/contract/room-hosting';
import type { Handlers } from '../../platform/http/handlers.js';
import { pauseWriting } from './actions/pause-writing.js';
import { pinLine } from './actions/pin-line.js';
import { setSlow } from './actions/set-slow.js';
import { presentSession } from './rooms.present.js';

export const hostingHttp: Handlers<typeof hostingRoutes> = {
  async pinLine(ctx, { params, body }) {
    return presentSession(await pinLine(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async setSlow(ctx, { params, body }) {
    return presentSession(await setSlow(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
  async pauseWriting(ctx, { params, body }) {
    return presentSession(await pauseWriting(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
};
