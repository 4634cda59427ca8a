import type { ShiftBeginning, ShiftView } from '@naast/shared/contract/shifts';
import { shiftBeginnings } from '@naast/shared/contract/shifts';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../../api/self-context.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { PageRowWith } from '../../../page-row.js';
import { BackLink } from '../../../ui/back-link.js';
import { QuietRoom } from '../../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { Failed } from '../../../ui/failed.js';
import { Page } from '../../../ui/frame/page.js';
import { teamFrame } from '../../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../../ui/needs-team.js';
import { NotForYou } from '../../../ui/not-for-you.js';
import { Skeleton } from '../../../ui/skeleton.js';
import { Tabs } from '../../../ui/tabs.js';
import { useMoment } from '../../../ui/use-moment.js';
import { deskQuery } from '../desk/desk-query.js';
import { shiftQuery } from '../queries.js';
import { PlaceOfShift } from './place-of-shift.js';
import styles from './shift.module.css';
import { StillWaits } from './still-waits.js';

interface ShiftParams {
  readonly from?: ShiftBeginning;
}

export const shiftPage = {
  path: '/team/shift/:from?',
  params({ from }) {
    const known = shiftBeginnings.find((one) => one === from);
    if (from !== undefined && known === undefined) return null;
    return known === undefined ? {} : { from: known };
  },
  Component: ShiftPage,
  team: teamFrame,
  load: ({ self, queries, call }, { from }) =>
    self.may.seeShift &&
    Promise.all([queries.query(shiftQuery(from ?? null, call)), queries.query(deskQuery(call))]),
} satisfies PageRowWith<ShiftParams>;

/** What happened since a shift began: what still waits for its reader, and by place what colleagues did. */
function ShiftPage({ from }: ShiftParams) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeShift ?? false;
  const { data, error } = useQuery({ ...shiftQuery(from ?? null), enabled: maySee });
  if (self?.kind === 'team' && !maySee)
    return (
      <Page>
        <NotForYou title={t('shift.title')} text={t('shift.notForYou')} to="/team" way={t('frame.ownTeam')} />
      </Page>
    );
  return (
    <Page>
      <div>
        <BackLink to="/team">{t('frame.ownTeam')}</BackLink>
        <h1>{t('shift.title')}</h1>
        <p className="lead">{t('shift.lead')}</p>
      </div>
      <NeedsTeam self={self}>
        {data ? <Shift shift={data} /> : error ? <Failed error={error} /> : <Skeleton shape="rows" />}
      </NeedsTeam>
    </Page>
  );
}

function Shift({ shift }: { readonly shift: ShiftView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { from, begins, alarms, places } = shift;
  const known = shiftBeginnings.filter((one) => begins[one] !== null);
  return (
    <>
      <div className={styles.since}>
        {known.length > 1 && (
          <Tabs
            label={t('shift.since')}
            tabs={known.map((one) => ({
              to: `/team/shift/${one}`,
              label: t(`shift.from.${one}`),
              isCurrent: one === from,
            }))}
          />
        )}
        <p className="quiet">
          {t(`shift.begins.${from}`, { moment: moment(begins[from] ?? begins.hours) })} {t('shift.hours')}
        </p>
      </div>
      <StillWaits />
      {alarms.raised > 0 && (
        <p>
          {t('shift.alarms', { count: alarms.raised })} {t('shift.alarmsClosed', { count: alarms.closed })}
        </p>
      )}
      {places.length === 0 ? (
        <EmptyState drawing={<QuietRoom />}>
          <h2>{t('shift.empty.title')}</h2>
          <p>{t('shift.empty.text')}</p>
        </EmptyState>
      ) : (
        <div className={styles.places}>
          {places.map((place) => (
            <PlaceOfShift key={place.room?.id ?? place.kind} place={place} />
          ))}
        </div>
      )}
    </>
  );
}
