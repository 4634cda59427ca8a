import { useTranslation } from 'react-i18next';
import type { Sending } from '../../forms/use-form.js';
import { PassphraseField } from './passphrase-field.js';
import { usePassphraseProblem } from './use-passphrase-problem.js';

/** The passphrase that one has: asked again for what matters most. */
export function OwnPassphrase({ of: { sent } }: { of: Sending }) {
  const { t } = useTranslation();
  const problemOf = usePassphraseProblem();
  return (
    <PassphraseField
      name="passphrase"
      label={t('account.passphraseNow')}
      use="current"
      problem={problemOf(sent?.problems['passphrase'])}
    />
  );
}
