import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { Page } from '../../ui/frame/page.js';

export const talksPage = { path: '/talks', Component: TalksPage } satisfies PageRow;

function TalksPage() {
  const { t } = useTranslation();
  return (
    <Page>
      <h1>{t('talks.title')}</h1>
    </Page>
  );
}
