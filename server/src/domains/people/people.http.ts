import type { MayNow, peopleRoutes } from '@naast/shared/contract/people';
import type { Answers } from '../../kernel/answers.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Handlers } from '../../platform/http/handlers.js';
import { acceptHouseRules } from './actions/accept-house-rules.js';
import { keepSignedIn } from './actions/keep-signed-in.js';
import { leaveQuickly } from './actions/leave-quickly.js';
import { lockScreen } from './actions/lock-screen.js';
import { openDraft } from './actions/open-draft.js';
import { readSelf } from './actions/reads.js';
import { shareDevice } from './actions/share-device.js';
import { signIn } from './actions/sign-in.js';
import { signOut } from './actions/sign-out.js';
import { unlockScreen } from './actions/unlock-screen.js';
import { browserOf } from './begin-sign-in.js';
import { justSignedIn, presentSelf } from './people.present.js';

/** `mayNow` and `answers` ask other domains; the composition root passes them in. */
export function peopleHttp({
  mayNow,
  answers,
}: {
  mayNow(ctx: Ctx): MayNow;
  answers: Pick<Answers, 'holdsRoom'>;
}): Handlers<typeof peopleRoutes> {
  return {
    async readSelf(ctx, _input, visit) {
      return presentSelf(await readSelf(ctx), visit, mayNow(ctx));
    },
    async signIn(ctx, { body }, visit) {
      const { account, signedIn } = await signIn(ctx, {
        name: body.name,
        passphrase: body.passphrase,
        code: body.code ?? null,
        browser: browserOf(visit),
      });
      return presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(signedIn));
    },
    async openDraft(ctx, { body }, visit) {
      await ctx.rateLimits.consume('draftKey');
      openDraft(ctx);
      return visit.draftKey(body.ticket);
    },
    async signOut(ctx, _input, visit) {
      await signOut(ctx, { key: visit.key, end: () => visit.end() });
      return {};
    },
    async shareDevice(ctx, { body: { isShared } }, visit) {
      const account = await shareDevice(ctx, {
        isShared,
        hasStarted: visit.started,
        share: () => visit.shareDevice(isShared),
      });
      const { isLocked, isNameless, locksAt } = visit;
      const started = visit.started || isShared;
      return presentSelf(
        account,
        { started, isLocked, isNameless, locksAt, sharesDevice: isShared },
        mayNow(ctx),
      );
    },
    async leaveQuickly(ctx, _input, visit) {
      await leaveQuickly(ctx, answers, {
        key: visit.key,
        end: () => visit.end(),
        lock: () => visit.lock({ isNameless: true }),
      });
      return {};
    },
    async acceptHouseRules(ctx, { body }) {
      await acceptHouseRules(ctx, body);
      return {};
    },
    async lock(ctx, _input, visit) {
      const account = await lockScreen(ctx, { key: visit.key, lock: () => visit.lock() });
      return presentSelf(account, { ...justSignedIn(ctx.now(), visit), isLocked: true }, mayNow(ctx));
    },
    async unlock(ctx, { body }, visit) {
      const account = await unlockScreen(ctx, {
        passphrase: body.passphrase,
        unlock: () => visit.unlock(),
      });
      return presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(ctx));
    },
    async stillHere(ctx) {
      keepSignedIn(ctx);
      return {};
    },
  };
}
