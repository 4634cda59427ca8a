import type { AccountView } from '@naast/shared/contract/account';
import { useQuery } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { accountQuery } from '../../api/account-queries.js';
import { useSelf } from '../../api/self-context.js';
import { useLockNow } from '../../api/use-lock-now.js';
import { useTranslation } from '../../language/use-translation.js';
import { EndSection } from '../../ui/account/end-section.js';
import { FileSection } from '../../ui/account/file-section.js';
import { PassphraseSection } from '../../ui/account/passphrase-section.js';
import { RecoverySection } from '../../ui/account/recovery-section.js';
import { Setting, Settings } from '../../ui/account/setting.js';
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
      <Settings>
        <LockNow />
        <PassphraseSection />
        <FactorSection account={own} />
        {own.hasSecondFactor && <RecoverySection account={own} />}
      </Settings>
      <SignIns account={own} />
      <Settings>
        <FileSection />
        <EndSection account={own} />
      </Settings>
    </>
  );
}

function LockNow() {
  const { t } = useTranslation();
  const lock = useLockNow();
  return (
    <Setting
      id="lock"
      title={t('account.lock.title')}
      text={t('account.lock.text')}
      action={
        <Button look="soft" size="small" onClick={() => lock.mutate()}>
          <Lock size={18} aria-hidden />
          {t('account.lock.now')}
        </Button>
      }
    >
      {lock.error && <ErrorText error={lock.error} />}
    </Setting>
  );
}
