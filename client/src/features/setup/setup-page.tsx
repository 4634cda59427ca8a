import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from '../../api/queries.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { ShownOnce } from '../../ui/account/shown-once.js';
import { useNewSignIn } from '../../ui/account/use-new-sign-in.js';
import { buttonClass } from '../../ui/button.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { Skeleton } from '../../ui/skeleton.js';
import { SetupFields } from './setup-fields.js';

export const setupPage = { path: '/setup', Component: SetupPage } satisfies PageRow;

/** The first start: open until there is a coordinator, for the holder of the setup code from the terminal. */
function SetupPage() {
  const { t } = useTranslation();
  const { data: organisation, error } = useQuery(organisationQuery());
  const { once, onDone, proceed } = useNewSignIn('/team');
  if (once)
    return (
      <Page>
        <h1>{t('setup.title')}</h1>
        <ShownOnce kind="codes" {...once} done={t('setup.finished')} onKept={proceed} />
      </Page>
    );
  if (!organisation) return <Page>{error ? <Failed error={error} /> : <Skeleton shape="text" />}</Page>;
  if (organisation.isSetUp)
    return (
      <Page>
        <div>
          <h1>{t('setup.done.title')}</h1>
          <p className="lead">{t('setup.done.text')}</p>
        </div>
        <div>
          <LocalLink to="/team" className={buttonClass({})}>
            {t('setup.done.link')}
          </LocalLink>
        </div>
      </Page>
    );
  return (
    <Page>
      <div>
        <h1>{t('setup.title')}</h1>
        <p className="lead">{t('setup.lead')}</p>
      </div>
      <SetupFields onDone={onDone} />
    </Page>
  );
}
