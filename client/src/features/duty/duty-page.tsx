import { useQuery } from '@tanstack/react-query';
import { dutyQuery } from '../../api/account-queries.js';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NoRoleYet } from '../../ui/no-role-yet.js';
import { OnCall } from '../../ui/on-call.js';
import { Skeleton } from '../../ui/skeleton.js';
import { DutyNow, RoomsToWatch } from './duty-now.js';

export const dutyPage = {
  path: '/team/duty',
  Component: DutyPage,
  team: teamFrame,
  load: ({ self, queries, call }) => self.may.seeDuty && queries.query(dutyQuery(call)),
} satisfies PageRow;

/** Who has the duty, and how it changes hands. */
function DutyPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const mayRead = self?.kind === 'team' && self.may.seeDuty;
  const { data: duty, error } = useQuery({ ...dutyQuery(), enabled: mayRead });
  if (self?.kind === 'team' && !mayRead) return <NoRoleYet title={t('duty.title')} />;
  return (
    <Page>
      <div>
        <h1>{t('duty.title')}</h1>
        <p className="lead">{t('duty.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        {duty ? <DutyNow duty={duty} /> : error ? <Failed error={error} /> : <Skeleton shape="text" />}
        {duty && <RoomsToWatch rooms={duty.rooms} />}
        {mayRead && (
          <p>
            <LocalLink to="/team/closed-rooms">{t('reviews.rooms')}</LocalLink>
          </p>
        )}
        <OnCall />
      </NeedsTeam>
    </Page>
  );
}
