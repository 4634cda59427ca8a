import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { SignInForm } from '../../ui/account/sign-in-form.js';
import { SignedOutNote } from '../../ui/account/signed-out-note.js';
import { Failed } from '../../ui/failed.js';
import { NotSetUp } from '../../ui/frame/not-set-up.js';
import { Page } from '../../ui/frame/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { TeamDesk } from './desk/desk.js';

/** The team's first page; without a team sign-in, the sign-in form. */
export function TeamPage() {
  const { t } = useTranslation();
  const { self, error } = useSelf();
  if (self?.kind === 'team') {
    return (
      <Page>
        <TeamDesk self={self} />
      </Page>
    );
  }
  if (!self) return <Page>{error ? <Failed error={error} /> : <Skeleton shape="text" />}</Page>;
  return (
    <Page>
      <div>
        <h1>{t('team.title')}</h1>
        <p className="lead">{t('team.lead')}</p>
      </div>
      <SignedOutNote />
      <NotSetUp />
      <SignInForm />
    </Page>
  );
}
