import type { MayNow } from '@naast/shared/contract/people';
import type { setupRoutes } from '@naast/shared/contract/setup';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { browserOf, justSignedIn, presentSelf } from '../people/index.js';
import { finishSetup } from './actions/finish-setup.js';

export function setupHttp(mayNow: (ctx: Ctx) => MayNow): Handlers<typeof setupRoutes> {
  return {
    async finishSetup(ctx, { body }, visit) {
      const { account, signedIn, codes } = await finishSetup(ctx, {
        ...body,
        browser: browserOf(visit),
      });
      const self = presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(signedIn));
      return { self, recoveryCodes: [...codes] };
    },
  };
}
