import type { accountRoutes } from '@naast/shared/contract/account';
import type { Handlers } from '../../platform/http/handlers.js';
import type { All } from '../domain.js';
import { changePassphrase } from './actions/change-passphrase.js';
import { drawSecondFactor } from './actions/draw-second-factor.js';
import { endOtherSignIns } from './actions/end-other-sign-ins.js';
import { endOwnAccount } from './actions/end-own-account.js';
import { endSignIn } from './actions/end-sign-in.js';
import { readAccount, type SeenAccount } from './actions/reads.js';
import { recoverAccount } from './actions/recover-account.js';
import { renewRecovery } from './actions/renew-recovery.js';
import { renewSecondFactor } from './actions/renew-second-factor.js';
import { saveAccount } from './actions/save-account.js';
import { signUp } from './actions/sign-up.js';
import { browserOf } from './begin-sign-in.js';
import { justSignedIn, presentAccount, presentSelf } from './people.present.js';

export function accountHttp({
  mayNow,
  personalData,
}: Pick<All, 'mayNow' | 'personalData'>): Handlers<typeof accountRoutes> {
  const present = ({ account, signIns }: SeenAccount, visit: { key: string }) =>
    presentAccount(account, signIns, visit.key);
  return {
    readAccount: async (ctx, _input, visit) => present(await readAccount(ctx), visit),
    saveAccount: (ctx, { query }) => saveAccount(ctx, query.language, personalData),
    endSignIn: async (ctx, { params }, visit) => present(await endSignIn(ctx, params.signInId), visit),
    endOtherSignIns: async (ctx, _input, visit) => present(await endOtherSignIns(ctx, visit), visit),
    changePassphrase: async (ctx, { body }, visit) =>
      present(
        await changePassphrase(ctx, {
          ...body,
          thisOne: visit,
        }),
        visit,
      ),
    async drawSecondFactor(ctx) {
      const { secret, uri, ticket } = await drawSecondFactor(ctx);
      return { secret, uri, ticket };
    },
    async renewSecondFactor(ctx, { body }) {
      return { recoveryCodes: [...(await renewSecondFactor(ctx, body))] };
    },
    async renewRecovery(ctx, { body }) {
      const { recoveryCodes, recoveryWords } = await renewRecovery(ctx, body);
      return {
        recoveryCodes: recoveryCodes && [...recoveryCodes],
        recoveryWords: recoveryWords && { lines: recoveryWords.lines },
      };
    },
    async endAccount(ctx, { body }) {
      await endOwnAccount(ctx, body.passphrase);
      return {};
    },
    async signUp(ctx, { body }, visit) {
      const { account, signedIn, lines } = await signUp(ctx, {
        ...body,
        browser: browserOf(visit),
      });
      return {
        self: presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(signedIn)),
        recoveryWords: { lines },
      };
    },
    async recover(ctx, { body }, visit) {
      const { account, signedIn, lines } = await recoverAccount(ctx, {
        ...body,
        browser: browserOf(visit),
      });
      return {
        self: presentSelf(account, justSignedIn(ctx.now(), visit), mayNow(signedIn)),
        recoveryWords: { lines },
      };
    },
  };
}
