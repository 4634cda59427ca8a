import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../../api/account-queries.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';
import { AccountForm } from './account-form.js';
import { passphraseForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
import { PassphraseField } from './passphrase-field.js';
import { Unfolding } from './setting.js';
import { usePassphraseProblem } from './use-passphrase-problem.js';

export function PassphraseSection() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [isOpen, setOpen] = useState(false);
  const problemOf = usePassphraseProblem();
  const sending = useForm(passphraseForm, {
    onDone(done) {
      if ('shown' in done) queries.setQueryData(accountQuery().queryKey, done.shown);
    },
  });
  const { sent } = sending;
  return (
    <Unfolding
      id="passphrase"
      title={t('account.passphrase')}
      text={t('account.change.text')}
      opens={t('account.change.open')}
      isOpen={isOpen}
      onToggle={setOpen}
    >
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
    </Unfolding>
  );
}
