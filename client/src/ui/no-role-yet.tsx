import { useTranslation } from '../language/use-translation.js';
import { Page } from './frame/page.js';
import { NotForYou } from './not-for-you.js';

/** In the place of a page that every colleague with a role may see. */
export function NoRoleYet({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  return (
    <Page>
      <NotForYou title={title} text={t('colleagues.noRoleYet')} to="/team" way={t('frame.ownTeam')} />
    </Page>
  );
}
