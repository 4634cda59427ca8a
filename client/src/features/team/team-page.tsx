import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSelf } from '../../api/self-context.js';
import { SignInForm } from '../../ui/account/sign-in-form.js';
import { WentOut } from '../../ui/account/went-out.js';
import { Failed } from '../../ui/failed.js';
import { NotSetUp } from '../../ui/frame/not-set-up.js';
import { Page } from '../../ui/frame/page.js';
import { Loading } from '../../ui/loading.js';
import { TeamHome } from './team-home.js';

/** `alarms`: what does not run as it should, above all else. */
export function TeamPage({ alarms }: { alarms: ReactNode }) {
  const { t } = useTranslation();
  const { self, error } = useSelf();
  if (self?.kind === 'team') {
    return (
      <Page>
        <TeamHome self={self} alarms={alarms} />
      </Page>
    );
  }
  if (!self) return <Page>{error ? <Failed error={error} /> : <Loading />}</Page>;
  return (
    <Page>
      <div>
        <h1>{t('team.title')}</h1>
        <p className="lead">{t('team.lead')}</p>
      </div>
      <WentOut />
      <NotSetUp />
      <SignInForm />
    </Page>
  );
}
