import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { accountQuery } from '../../api/queries.js';
import { FormBox } from '../../forms/form-box.js';
import { useForm } from '../../forms/use-form.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { Note } from '../note.js';
import styles from './account.module.css';
import { passphraseForm } from './account-forms.js';
import { PassphraseField } from './passphrase-field.js';
import { usePassphraseProblem } from './use-passphrase-problem.js';

export function PassphraseSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problemOf = usePassphraseProblem();
  const sending = useForm(passphraseForm, {
    onDone(done) {
      if ('shown' in done) queries.setQueryData(accountQuery().queryKey, done.shown);
    },
  });
  const { sent, isSending } = sending;
  return (
    <section className={styles.section} aria-labelledby="passphrase">
      <h2 id="passphrase">{t('account.change.title')}</h2>
      <p>{t('account.change.text')}</p>
      {sent?.shown ? (
        <Note role="status">
          <p>{t('account.change.done')}</p>
        </Note>
      ) : (
        <FormBox of={sending}>
          {sent?.refusal && <ErrorText refusal={sent.refusal} />}
          <PassphraseField
            name="passphrase"
            label={t('account.passphraseNow')}
            use="current"
            problem={problemOf(sent?.problems['passphrase'])}
          />
          <PassphraseField
            name="next"
            label={t('account.passphraseNew')}
            use="new"
            problem={problemOf(sent?.problems['next'])}
          />
          <div>
            <Button type="submit" look="soft" aria-disabled={isSending}>
              {isSending ? t('account.saving') : t('account.change.send')}
            </Button>
          </div>
        </FormBox>
      )}
    </section>
  );
}
