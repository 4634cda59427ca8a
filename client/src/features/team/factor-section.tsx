import type { AccountView } from '@naast/shared/contract/account';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accountQuery } from '../../api/account-queries.js';
import { selfQuery } from '../../api/queries.js';
import { useForm } from '../../forms/use-form.js';
import { useTranslation } from '../../language/use-translation.js';
import { AccountForm } from '../../ui/account/account-form.js';
import { factorForm } from '../../ui/account/account-forms.js';
import { FactorFields } from '../../ui/account/factor-fields.js';
import { OwnPassphrase } from '../../ui/account/own-passphrase.js';
import { Unfolding } from '../../ui/account/setting.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import { useProblemText } from '../../ui/use-problem-text.js';

/** Sets up an authenticator app, or replaces it. */
export function FactorSection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const problemOf = useProblemText();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const sending = useForm(factorForm, {
    async onDone(done) {
      if ('shown' in done) setCodes(done.shown);
      setOpen(false);
      await queries.invalidateQueries({ queryKey: accountQuery().queryKey });
      await queries.invalidateQueries({ queryKey: selfQuery().queryKey });
    },
  });
  const { sent } = sending;
  if (codes)
    return (
      <ShownOnce kind="codes" lines={codes} done={t('account.factor.done')} onKept={() => setCodes(null)} />
    );
  return (
    <Unfolding
      id="factor"
      title={t('account.factor.title')}
      text={t(account.hasSecondFactor ? 'account.factor.on' : 'account.factor.off')}
      opens={t(account.hasSecondFactor ? 'account.factor.replace' : 'account.factor.start')}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <AccountForm of={sending} send={t('account.factor.send')}>
        <FactorFields problem={problemOf(sent?.problems['code'])} />
        <OwnPassphrase of={sending} />
      </AccountForm>
    </Unfolding>
  );
}
