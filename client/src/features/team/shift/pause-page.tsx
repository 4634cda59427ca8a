import type { HandoverView } from '@naast/shared/contract/pauses';
import { useQuery } from '@tanstack/react-query';
import { pausesQuery } from '../../../api/account-queries.js';
import { useSelf } from '../../../api/self-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { PageRow } from '../../../page-row.js';
import { BackLink } from '../../../ui/back-link.js';
import { Failed } from '../../../ui/failed.js';
import { Page } from '../../../ui/frame/page.js';
import { teamFrame } from '../../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../../ui/needs-team.js';
import { NotForYou } from '../../../ui/not-for-you.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { handoverQuery } from '../queries.js';
import { BeginPause } from './begin-pause.js';
import { EndPause } from './end-pause.js';
import { WhatIsMine } from './what-is-mine.js';

export const pausePage = {
  path: '/team/pause',
  Component: PausePage,
  team: teamFrame,
  load: ({ self, queries, call }) =>
    self.may.seeShift && Promise.all([queries.query(pausesQuery(call)), queries.query(handoverQuery(call))]),
} satisfies PageRow;

/** Stepping back for a while: what is the user's now, what becomes of it, and for how long. */
function PausePage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeShift ?? false;
  const pauses = useQuery({ ...pausesQuery(), enabled: maySee });
  const handover = useQuery({ ...handoverQuery(), enabled: maySee });
  if (self?.kind === 'team' && !maySee)
    return (
      <Page>
        <NotForYou
          title={t('pausing.title')}
          text={t('pausing.notForYou')}
          to="/team"
          way={t('frame.ownTeam')}
        />
      </Page>
    );
  const error = pauses.error ?? handover.error;
  return (
    <Page>
      <div>
        <BackLink to="/team">{t('frame.ownTeam')}</BackLink>
        <h1>{t('pausing.title')}</h1>
        <p className="lead">{t('pausing.lead')}</p>
        <p>
          {t('pausing.hears')} {t('pausing.lines')}
        </p>
      </div>
      <NeedsTeam self={self}>
        {pauses.data && handover.data ? (
          <Loaded until={pauses.data.until} handover={handover.data} />
        ) : error ? (
          <Failed error={error} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </NeedsTeam>
    </Page>
  );
}

interface LoadedProps {
  readonly until: string | null;
  readonly handover: HandoverView;
}

function Loaded({ until, handover }: LoadedProps) {
  return (
    <>
      {until !== null && <EndPause until={until} />}
      <WhatIsMine handover={handover} />
      <BeginPause handover={handover} isPausing={until !== null} />
    </>
  );
}
