import type { silentRoutes } from '@naast/shared/contract/room-silent';
import type { Handlers } from '../../platform/http/handlers.js';
import { readSilently } from './actions/read-silently.js';
import { setSilent } from './actions/set-silent.js';
import { presentSession, presentState } from './rooms.present.js';

export const silentHttp: Handlers<typeof silentRoutes> = {
  async readSilently(ctx, { params, body }, visit) {
    const entered = await readSilently(ctx, { ...params, ...body, hasVisit: visit.started });
    if (entered.outcome === 'wait') return { outcome: 'wait', waitMs: entered.waitMs };
    // As on entering: the checks passed.
    const { earlier } = await visit.begin();
    if (earlier !== null) ctx.publish({ type: 'signInSession.renewed', key: earlier });
    if (entered.outcome === 'again') return { outcome: 'again' };
    return { outcome: 'silent', state: presentState(entered.seen, ctx.now()) };
  },
  async setSilent(ctx, { params, body }) {
    return presentSession(await setSilent(ctx, { ...params, ...body }), 'hosts', ctx.now());
  },
};
