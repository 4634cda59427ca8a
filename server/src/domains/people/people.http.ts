import type { peopleRoutes } from '@naast/shared/contract/people';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { openDraft } from './actions/open-draft.js';
import { readSelf } from './actions/read-self.js';
import { signIn } from './actions/sign-in.js';
import { signOut } from './actions/sign-out.js';
import { presentSelf } from './people.present.js';

/** What the screen may offer is another domain's question, so the composition root hands its answer in. */
export function peopleHttp(mayOpenRooms: (ctx: Ctx) => boolean): Handlers<typeof peopleRoutes> {
  return {
    async readSelf(ctx, _input, visit) {
      return presentSelf(await readSelf(ctx), visit, { openRooms: mayOpenRooms(ctx) });
    },
    async signIn(ctx, { body }, visit) {
      const { account, signedIn } = await signIn(ctx, {
        ...body,
        earlierVisit: visit.started ? visit.key : null,
        slowDown: (name) => visit.slowDown('signIn', name),
        begin: (accountId) => visit.signIn(accountId),
      });
      return presentSelf(account, visit, { openRooms: mayOpenRooms(signedIn) });
    },
    async openDraft(ctx, { body }, visit) {
      openDraft(ctx);
      return visit.draftKey(body.ticket);
    },
    async signOut(ctx, _input, visit) {
      await signOut(ctx, { key: visit.key, end: () => visit.end() });
      return {};
    },
  };
}
