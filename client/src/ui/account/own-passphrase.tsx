import type { Sending } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { useProblemText } from '../use-problem-text.js';
import { PassphraseField } from './passphrase-field.js';

/** The user's present passphrase, to confirm a sensitive change. */
export function OwnPassphrase({ of: { sent } }: { of: Sending }) {
  const { t } = useTranslation();
  const problemOf = useProblemText();
  const problem = sent?.problems['passphrase'];
  return (
    <PassphraseField
      name="passphrase"
      label={t('account.passphraseNow')}
      use="current"
      problem={problem === 'empty' ? t('team.passphraseMissing') : problemOf(problem)}
    />
  );
}
