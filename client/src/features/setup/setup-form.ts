import { setupRoutes } from '@naast/shared/contract/setup';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { ApiError } from '../../api/api-error.js';
import { FieldProblems, type Fields, type Form, type Problems, textIn, textsIn } from '../../forms/form.js';
import { emptyOf, factorIn } from '../../ui/account/account-forms.js';
import type { NewSignIn } from '../../ui/account/sign-in-forms.js';
import { isPromiseDays, promiseDays } from '../../ui/organisation/promise-days.js';

/** The form of the first start. Needs JavaScript. */
export const setupForm: Form<NewSignIn> = {
  name: 'setup',
  refusedAt: {
    setupCodeWrong: 'setupCode',
    nameTaken: 'name',
    codeWrong: 'code',
    secondFactorStale: 'code',
  },
  async send(fields, call) {
    const problems = problemsIn(fields);
    if (Object.keys(problems).length > 0) throw new FieldProblems(problems);
    const body = {
      setupCode: textIn(fields, 'setupCode'),
      settings: settingsIn(fields),
      isKeyBackedUp: true as const,
      name: textIn(fields, 'name'),
      passphrase: textIn(fields, 'passphrase'),
      ...factorIn(fields),
    };
    try {
      const { self, recoveryCodes } = await call(setupRoutes.finishSetup, { body });
      return { shown: { self, lines: recoveryCodes } };
    } catch (error) {
      throw namedAsHere(error);
    }
  },
};

function problemsIn(fields: Fields): Problems {
  const isLate = textIn(fields, 'to') <= textIn(fields, 'from');
  const daysIn = (name: string) => Number(textIn(fields, name));
  const wrongDays = promiseDays.filter((name) => !isPromiseDays(daysIn(name)));
  const isEarly = wrongDays.length === 0 && daysIn('answerWorkingDays') < daysIn('helloWorkingDays');
  const passphrase = textIn(fields, 'passphrase');
  return {
    // In the order of the page: the first one gets the focus.
    ...emptyOf(fields, 'setupCode', 'organisation'),
    ...(textsIn(fields, 'weekdays').length === 0 && { weekdays: 'needed' as const }),
    ...(isLate && { to: 'notAllowed' as const }),
    ...Object.fromEntries(wrongDays.map((name) => [name, 'unknown' as const])),
    ...(isEarly && { answerWorkingDays: 'notAllowed' as const }),
    ...(textIn(fields, 'isKeyBackedUp') === '' && { isKeyBackedUp: 'needed' as const }),
    ...emptyOf(fields, 'name', 'passphrase'),
    ...(passphrase !== '' &&
      passphrase.length < limits.passphrase.minCharacters && { passphrase: 'tooShort' as const }),
    ...emptyOf(fields, 'code'),
  };
}

/** What most keep as it is: to be changed at the settings, where it is explained. */
const laterOnTheScreen = { languages: [...languages], timeZone: 'Europe/Amsterdam', onCall: '' };

const settingsIn = (fields: Fields) => ({
  name: textIn(fields, 'organisation'),
  ...laterOnTheScreen,
  isCareProvider: textIn(fields, 'isCareProvider') !== '',
  readingHours: {
    weekdays: textsIn(fields, 'weekdays').map(Number),
    from: textIn(fields, 'from'),
    to: textIn(fields, 'to'),
  },
  promise: {
    helloWorkingDays: Number(textIn(fields, 'helloWorkingDays')),
    answerWorkingDays: Number(textIn(fields, 'answerWorkingDays')),
  },
});

/**
 * The server names a field by its full path; the form's fields have its last part, and the organisation's name has its
 * own.
 */
function namedAsHere(error: unknown): unknown {
  const fields = error instanceof ApiError ? error.view.fields : undefined;
  if (!fields) return error;
  const nameOf = (path: string) =>
    path === 'settings.name'
      ? 'organisation'
      : (path.split('.').findLast((part) => !/^\d+$/.test(part)) ?? path);
  return new FieldProblems(Object.fromEntries(fields.map(({ path, problem }) => [nameOf(path), problem])));
}
