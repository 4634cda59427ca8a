import { useQuery } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { accountQuery } from '../../api/account-queries.js';
import { useSelf } from '../../api/self-context.js';
import { useOpenConnection } from '../../api/use-follow.js';
import { useSignOut } from '../../api/use-signed-in.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { EndSection } from '../../ui/account/end-section.js';
import { FileSection } from '../../ui/account/file-section.js';
import { PassphraseSection } from '../../ui/account/passphrase-section.js';
import { RecoverySection } from '../../ui/account/recovery-section.js';
import { Settings } from '../../ui/account/setting.js';
import { SignInForm } from '../../ui/account/sign-in-form.js';
import { SignIns } from '../../ui/account/sign-ins.js';
import { SignedOutNote } from '../../ui/account/signed-out-note.js';
import { Button } from '../../ui/button.js';
import { ErrorText } from '../../ui/error-text.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './member.module.css';
import { ToAccount } from './to-account.js';

/** A member's own page; for others the forms to sign up or sign in. */
export function MemberPage() {
  const { self, error } = useSelf();
  if (!self) return <Page>{error ? <Failed error={error} /> : <Skeleton shape="text" />}</Page>;
  return (
    <Page>
      {self.kind === 'member' ? (
        <Own name={self.name} />
      ) : self.kind === 'team' || self.kind === 'locked' ? (
        <ToAccount to="/team/account" />
      ) : (
        <Door />
      )}
    </Page>
  );
}

function Door() {
  const { t } = useTranslation();
  return (
    <>
      <div>
        <h1>{t('member.title')}</h1>
        <p className="lead">{t('member.lead')}</p>
      </div>
      <SignedOutNote />
      <SignInForm />
      <div className={styles.other}>
        <p>
          {t('member.none')} <LocalLink to="/me/new">{t('member.signUp')}</LocalLink>
        </p>
        <p>
          {t('member.lost')} <LocalLink to="/me/recover">{t('member.recover')}</LocalLink>
        </p>
      </div>
    </>
  );
}

function Own({ name }: { name: string }) {
  const { t } = useTranslation();
  // Follow the sign-in, so that the page shows at once when it is ended elsewhere.
  useOpenConnection(true);
  const { data: account, error } = useQuery(accountQuery());
  const signOut = useSignOut();
  return (
    <>
      <div className={styles.hello}>
        <h1>{t('member.hello', { name })}</h1>
        <Button look="soft" size="small" onClick={() => signOut.mutate()}>
          <LogOut size={18} aria-hidden />
          {t('member.signOut')}
        </Button>
      </div>
      {signOut.error && <ErrorText error={signOut.error} />}
      {account ? (
        <>
          <Settings>
            <PassphraseSection />
            <RecoverySection account={account} />
          </Settings>
          <SignIns account={account} />
          <Settings>
            <FileSection kept={t('member.kept')} />
            <EndSection account={account} />
          </Settings>
        </>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="text" />
      )}
    </>
  );
}
