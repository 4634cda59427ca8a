import { type AccountView, accountRoutes } from '@naast/shared/contract/account';
import type { Language } from '@naast/shared/languages';
import { FieldProblems, type Fields, type Form, type Problems, textIn } from '../../forms/form.js';

/** Forms about the user's own account. They need JavaScript. */

/** Error codes that are shown beside a field. */
const refusedAt = { passphraseWrong: 'passphrase', codeWrong: 'code', secondFactorStale: 'code' } as const;

export const emptyOf = (fields: Fields, ...names: readonly string[]): Problems =>
  Object.fromEntries(
    names.filter((name) => textIn(fields, name).trim() === '').map((name) => [name, 'empty' as const]),
  );

/** Throws `FieldProblems` if one of these fields is empty. */
export function needed(fields: Fields, ...names: readonly string[]): void {
  const empty = emptyOf(fields, ...names);
  if (Object.keys(empty).length > 0) throw new FieldProblems(empty);
}

export const factorIn = (fields: Fields) => ({
  secret: textIn(fields, 'secret'),
  ticket: textIn(fields, 'ticket'),
  code: textIn(fields, 'code'),
});

export const linesOf = ({ lines }: { lines: readonly (readonly string[])[] }): string[] =>
  lines.map((line) => line.join(' '));

export const passphraseForm: Form<AccountView> = {
  refusedAt,
  name: 'passphrase',
  async send(fields, call) {
    needed(fields, 'passphrase', 'next');
    const body = { passphrase: textIn(fields, 'passphrase'), next: textIn(fields, 'next') };
    return { shown: await call(accountRoutes.changePassphrase, { body }) };
  },
};

export const factorForm: Form<readonly string[]> = {
  refusedAt,
  name: 'factor',
  async send(fields, call) {
    needed(fields, 'passphrase', 'code');
    const body = { passphrase: textIn(fields, 'passphrase'), ...factorIn(fields) };
    return { shown: (await call(accountRoutes.renewSecondFactor, { body })).recoveryCodes };
  },
};

export const recoveryForm = (language: Language): Form<readonly string[]> => ({
  refusedAt,
  name: 'recovery',
  async send(fields, call) {
    needed(fields, 'passphrase');
    const body = { passphrase: textIn(fields, 'passphrase'), language };
    const { recoveryCodes, recoveryWords } = await call(accountRoutes.renewRecovery, { body });
    return { shown: recoveryCodes ?? (recoveryWords ? linesOf(recoveryWords) : []) };
  },
});

export const endForm: Form<'ended'> = {
  refusedAt,
  name: 'end',
  async send(fields, call) {
    needed(fields, 'passphrase');
    await call(accountRoutes.endAccount, { body: { passphrase: textIn(fields, 'passphrase') } });
    return { shown: 'ended' };
  },
};
