import { useQueryClient } from '@tanstack/react-query';
import { accountQuery } from '../../api/queries.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';
import styles from './account.module.css';
import { AccountForm } from './account-form.js';
import { passphraseForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
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
  const { sent } = sending;
  return (
    <section className={styles.section} aria-labelledby="passphrase">
      <h2 id="passphrase">{t('account.change.title')}</h2>
      <p>{t('account.change.text')}</p>
      {sent?.shown ? (
        <Note role="status">
          <p>{t('account.change.done')}</p>
        </Note>
      ) : (
        <AccountForm of={sending} send={t('account.change.send')} look="soft">
          <OwnPassphrase of={sending} />
          <PassphraseField
            name="next"
            label={t('account.passphraseNew')}
            use="new"
            problem={problemOf(sent?.problems['next'])}
          />
        </AccountForm>
      )}
    </section>
  );
}
