import type { OwnPage } from '@naast/shared/own-pages';
import { useQuery } from '@tanstack/react-query';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import type { LoadContext, PageRow } from '../../page-row.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { PageText, usePageFacts } from '../../ui/organisation/page-text.js';
import { Skeleton } from '../../ui/skeleton.js';
import { dateInWords } from '../../ui/time.js';
import { ownPageQuery } from './queries.js';

const rowOf = (page: OwnPage) =>
  ({
    description: page,
    Component: () => <OwnPageScreen page={page} />,
    load: ({ queries, call }: LoadContext) => queries.query(ownPageQuery(page, call)),
  }) satisfies Omit<PageRow, 'path'>;

/** The pages whose text is the organisation's own. */
export const ownPageRows = [
  { path: '/terms', ...rowOf('terms') },
  { path: '/accessibility', ...rowOf('accessibility') },
  { path: '/complaints', ...rowOf('complaints') },
  { path: '/lost-words', ...rowOf('lostWords') },
] satisfies PageRow[];

function OwnPageScreen({ page }: { readonly page: OwnPage }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const { data: view, error } = useQuery(ownPageQuery(page));
  const date = view ? dateInWords(view.changedOn, language) : '';
  const facts = usePageFacts(date);
  return (
    <Page>
      <h1>{t(`frame.pages.${page}`)}</h1>
      {view ? (
        <>
          <PageText text={say(view.text)} facts={facts} level={2} />
          <p className="quiet">{t('frame.pages.changedOn', { date })}</p>
        </>
      ) : error ? (
        <Failed error={error} />
      ) : (
        <Skeleton shape="text" />
      )}
    </Page>
  );
}
