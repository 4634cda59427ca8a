import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes, type SelfView } from '@naast/shared/contract/people';
import type { Language } from '@naast/shared/languages';
import { NoAnswer } from '../../api/api-error.js';
import { isStillKnown } from '../../api/kept-visit.js';
import { type Form, textIn } from '../../forms/form.js';
import { nineWordsIn } from '../../forms/typed-codename.js';
import { linesOf, needed } from './account-forms.js';

/** The forms to sign in. They need JavaScript, as does everything behind them. */

export const signInForm: Form<SelfView> = {
  name: 'signIn',
  refusedAt: { codeWrong: 'code' },
  async send(fields, call) {
    const isSecondStep = textIn(fields, 'step') === 'code';
    needed(fields, 'name', 'passphrase', ...(isSecondStep ? ['code'] : []));
    const body = {
      name: textIn(fields, 'name').trim(),
      passphrase: textIn(fields, 'passphrase'),
      ...(isSecondStep && { code: textIn(fields, 'code') }),
    };
    const self = await call(peopleRoutes.signIn, { body });
    if (!(await isStillKnown(call))) throw new NoAnswer('cookieRefused');
    return { shown: self };
  },
};

export interface NewSignIn {
  readonly self: SelfView;
  /** Recovery codes or words, shown once. */
  readonly lines: readonly string[];
}

export const signUpForm = (language: Language): Form<NewSignIn> => ({
  name: 'signUp',
  refusedAt: { nameTaken: 'name' },
  async send(fields, call) {
    needed(fields, 'name', 'passphrase');
    const body = { name: textIn(fields, 'name'), passphrase: textIn(fields, 'passphrase'), language };
    const { self, recoveryWords } = await call(accountRoutes.signUp, { body });
    return { shown: { self, lines: linesOf(recoveryWords) } };
  },
});

export const recoverForm = (language: Language): Form<NewSignIn> => ({
  name: 'recover',
  refusedAt: { recoveryUnknown: 'words' },
  async send(fields, call) {
    needed(fields, 'words', 'passphrase');
    const words = await nineWordsIn(fields, 'words');
    const body = { words, passphrase: textIn(fields, 'passphrase'), language };
    const { self, recoveryWords } = await call(accountRoutes.recover, { body });
    return { shown: { self, lines: linesOf(recoveryWords) } };
  },
});
