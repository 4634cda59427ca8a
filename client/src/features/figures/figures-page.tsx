import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { BackLink } from '../../ui/back-link.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NotForYou } from '../../ui/not-for-you.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AllMonths } from './all-months.js';
import { figuresQuery } from './queries.js';

export const figuresPage = {
  path: '/team/figures',
  Component: FiguresPage,
  team: teamFrame,
  load: ({ self, queries, call }) => self.may.seeFigures && queries.query(figuresQuery(call)),
} satisfies PageRow;

/** What moderation counted, a month at a time, without persons. */
function FiguresPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeFigures ?? false;
  const { data: months, error } = useQuery({ ...figuresQuery(), enabled: maySee });
  if (self?.kind === 'team' && !maySee)
    return (
      <Page>
        <NotForYou
          title={t('figures.notYours.title')}
          text={t('figures.notYours.text')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      </Page>
    );
  return (
    <Page>
      <div>
        <BackLink to="/team">{t('frame.ownTeam')}</BackLink>
        <h1>{t('figures.title')}</h1>
        <p className="lead">{t('figures.lead')}</p>
        <p>
          {t('figures.over')} {t('figures.small')}
        </p>
        <p className="quiet">{t('figures.kept', { count: limits.figures.keptMonths })}</p>
      </div>
      <NeedsTeam self={self}>
        {months ? (
          <AllMonths months={months} />
        ) : error ? (
          <Failed error={error} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </NeedsTeam>
    </Page>
  );
}
