import type { AccountView } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { accountQuery, selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { selfElsewhere } from '../../api/signal.js';
import account from '../../ui/account/account.module.css';
import { EndSection } from '../../ui/account/end-section.js';
import { FileSection } from '../../ui/account/file-section.js';
import { PassphraseSection } from '../../ui/account/passphrase-section.js';
import { RecoverySection } from '../../ui/account/recovery-section.js';
import { SignIns } from '../../ui/account/sign-ins.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Skeleton } from '../../ui/skeleton.js';
import { FactorSection } from './factor-section.js';

/** The user's own team account. */
export function AccountPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  return (
    <Page>
      <h1>{t('account.title')}</h1>
      <NeedsTeam self={self}>
        <Sections />
      </NeedsTeam>
    </Page>
  );
}

function Sections() {
  const { data, error } = useQuery(accountQuery());
  if (!data) return error ? <Failed error={error} /> : <Skeleton shape="text" />;
  return <AllSections account={data} />;
}

function AllSections({ account: own }: { account: AccountView }) {
  return (
    <>
      <LockNow />
      <SignIns account={own} />
      <FactorSection account={own} />
      {own.hasSecondFactor && <RecoverySection account={own} />}
      <PassphraseSection />
      <FileSection />
      <EndSection account={own} />
    </>
  );
}

function LockNow() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const lock = useMutation({
    mutationFn: () => call(peopleRoutes.lock, {}),
    onSuccess(self) {
      queries.setQueryData(selfQuery().queryKey, self);
      selfElsewhere.tell();
    },
  });
  return (
    <section className={account.section} aria-labelledby="lock">
      <h2 id="lock">{t('account.lock.title')}</h2>
      <p>{t('account.lock.text')}</p>
      {lock.error && <ErrorText error={lock.error} />}
      <Button look="soft" onClick={() => lock.mutate()}>
        <Lock size={18} aria-hidden />
        {t('account.lock.now')}
      </Button>
    </section>
  );
}
