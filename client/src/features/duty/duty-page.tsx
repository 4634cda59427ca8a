import { useQuery } from '@tanstack/react-query';
import { dutyQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { Failed } from '../../ui/failed.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { Page } from '../../ui/frame/page.js';
import { TeamNav } from '../../ui/frame/team-nav.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NotForYou } from '../../ui/not-for-you.js';
import { OnCall } from '../../ui/on-call.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DutyNow } from './duty-now.js';

export const dutyPage = {
  path: '/team/duty',
  Component: DutyPage,
  load: (context) =>
    context.self.kind === 'team' &&
    Promise.all([
      context.self.may.seeDuty && context.queries.query(dutyQuery(context.call)),
      loadTeamNav(context),
    ]),
} satisfies PageRow;

/** Who has the duty, and how it changes hands. */
function DutyPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const mayRead = self?.kind === 'team' && self.may.seeDuty;
  const { data: duty, error } = useQuery({ ...dutyQuery(), enabled: mayRead });
  if (self?.kind === 'team' && !mayRead)
    return (
      <Page nav={<TeamNav />}>
        <NotForYou
          title={t('duty.title')}
          text={t('colleagues.noRoleYet')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      </Page>
    );
  return (
    <Page nav={<TeamNav />}>
      <div>
        <h1>{t('duty.title')}</h1>
        <p className="lead">{t('duty.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        {duty ? <DutyNow duty={duty} /> : error ? <Failed error={error} /> : <Skeleton shape="text" />}
        <OnCall />
      </NeedsTeam>
    </Page>
  );
}
