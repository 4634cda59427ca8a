import { useQueryClient } from '@tanstack/react-query';
import { accountQuery } from '../../api/queries.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Disclosure } from '../disclosure.js';
import { Note } from '../note.js';
import { AccountForm } from './account-form.js';
import { passphraseForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
import { PassphraseField } from './passphrase-field.js';
import { Setting } from './setting.js';
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
    <Setting id="passphrase" title={t('account.passphrase')} text={t('account.change.text')}>
      {sent?.shown ? (
        <Note role="status">
          <p>{t('account.change.done')}</p>
        </Note>
      ) : (
        <Disclosure summary={t('account.change.title')} look="bare">
          <AccountForm of={sending} send={t('account.change.send')} look="soft">
            <OwnPassphrase of={sending} />
            <PassphraseField
              name="next"
              label={t('account.passphraseNew')}
              use="new"
              problem={problemOf(sent?.problems['next'])}
            />
          </AccountForm>
        </Disclosure>
      )}
    </Setting>
  );
}
