import { teamRoutes } from '@naast/shared/contract/team';
import { type Form, textIn } from '../../forms/form.js';
import { factorIn, needed } from '../../ui/account/account-forms.js';
import type { NewSignIn } from '../../ui/account/sign-in-forms.js';

/** Joins the team, or resets a sign-in, which needs no name. Needs JavaScript. */
export const joinForm = (token: string, needsName: boolean): Form<NewSignIn> => ({
  name: 'join',
  refusedAt: { nameTaken: 'name', codeWrong: 'code', secondFactorStale: 'code' },
  async send(fields, call) {
    needed(fields, ...(needsName ? ['name'] : []), 'passphrase', 'code');
    const body = {
      token,
      ...(needsName && { name: textIn(fields, 'name') }),
      passphrase: textIn(fields, 'passphrase'),
      ...factorIn(fields),
    };
    const { self, recoveryCodes } = await call(teamRoutes.acceptInvitation, { body });
    return { shown: { self, lines: recoveryCodes } };
  },
});
