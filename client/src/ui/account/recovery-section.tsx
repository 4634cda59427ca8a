import type { AccountView } from '@naast/shared/contract/account';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { accountQuery } from '../../api/account-queries.js';
import { useForm } from '../../forms/use-form.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { AccountForm } from './account-form.js';
import { recoveryForm } from './account-forms.js';
import { OwnPassphrase } from './own-passphrase.js';
import { Unfolding } from './setting.js';
import { ShownOnce } from './shown-once.js';

/** Renews the recovery codes (team) or recovery words (member). */
export function RecoverySection({ account }: { account: AccountView }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const language = useLanguage();
  const [lines, setLines] = useState<readonly string[] | null>(null);
  const [isOpen, setOpen] = useState(false);
  const form = useMemo(() => recoveryForm(language), [language]);
  const sending = useForm(form, {
    onDone(done) {
      if ('shown' in done) setLines(done.shown);
      return queries.invalidateQueries({ queryKey: accountQuery().queryKey });
    },
  });
  const kind = account.kind === 'team' ? 'codes' : 'words';
  if (lines) return <ShownOnce kind={kind} lines={lines} onKept={() => setLines(null)} />;
  return (
    <Unfolding
      id="recovery"
      title={t(`account.${kind}.title`)}
      {...(kind === 'codes' && { text: t('account.codes.left', { count: account.recoveryLeft }) })}
      opens={t('account.recovery.open')}
      isOpen={isOpen}
      onToggle={setOpen}
    >
      <p>{t(`account.${kind}.renewText`)}</p>
      <AccountForm of={sending} send={t(`account.${kind}.renew`)} look="soft">
        <OwnPassphrase of={sending} />
      </AccountForm>
    </Unfolding>
  );
}
