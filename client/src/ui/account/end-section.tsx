import type { AccountView } from '@naast/shared/contract/account';
import { useTranslation } from 'react-i18next';
import { useGoOut } from '../../api/use-come-in.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import styles from './account.module.css';
import { endForm } from './account-forms.js';
import { PassphraseField } from './passphrase-field.js';
import { usePassphraseProblem } from './use-passphrase-problem.js';

/** Leaving the team, or erasing a member's account: folded away, and with the passphrase once more. */
export function EndSection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const goOut = useGoOut('accountEnded');
  const problemOf = usePassphraseProblem();
  const sending = useForm(endForm, { onDone: goOut });
  const { sent, isSending } = sending;
  const kind = account.kind === 'team' ? 'leave' : 'erase';
  return (
    <section className={styles.section} aria-labelledby="end">
      <h2 id="end">{t(`account.${kind}.title`)}</h2>
      <p>{t(`account.${kind}.text`)}</p>
      <details>
        <summary>{t(`account.${kind}.open`)}</summary>
        <div>
          <FormBox of={sending}>
            {sent?.refusal && <ErrorText refusal={sent.refusal} />}
            <PassphraseField
              name="passphrase"
              label={t('account.passphraseNow')}
              use="current"
              problem={problemOf(sent?.problems['passphrase'])}
            />
            <div>
              <Button type="submit" look="soft" aria-disabled={isSending}>
                {isSending ? t('account.saving') : t(`account.${kind}.send`)}
              </Button>
            </div>
          </FormBox>
        </div>
      </details>
    </section>
  );
}
