import { lookbackAnswers, type RoomLookbacks } from '@naast/shared/contract/lookbacks';
import { useQuery } from '@tanstack/react-query';
import { useSelf } from '../../api/self-context.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import type { PageRow } from '../../page-row.js';
import { BackLink } from '../../ui/back-link.js';
import { CountsTable } from '../../ui/counts-table.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { NoRoleYet } from '../../ui/no-role-yet.js';
import { Skeleton } from '../../ui/skeleton.js';
import styles from './lookbacks.module.css';
import { lookbacksQuery } from './queries.js';

export const lookbacksPage = {
  path: '/team/lookbacks',
  Component: LookbacksPage,
  team: teamFrame,
  load: ({ self, queries, call }) => self.may.seeDuty && queries.query(lookbacksQuery(call)),
} satisfies PageRow;

/** What visitors answered after a room, in whole batches. */
function LookbacksPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeDuty ?? false;
  const { data: rooms, error } = useQuery({ ...lookbacksQuery(), enabled: maySee });
  if (self?.kind === 'team' && !maySee) return <NoRoleYet title={t('lookbacks.title')} />;
  return (
    <Page>
      <div>
        <BackLink to="/team">{t('frame.ownTeam')}</BackLink>
        <h1>{t('lookbacks.title')}</h1>
        <p className="lead">{t('lookbacks.lead')}</p>
        <p>
          {t('lookbacks.batches')} {t('lookbacks.network')}
        </p>
      </div>
      <NeedsTeam self={self}>
        {rooms ? <AllRooms rooms={rooms} /> : error ? <Failed error={error} /> : <Skeleton shape="rows" />}
      </NeedsTeam>
    </Page>
  );
}

function AllRooms({ rooms }: { readonly rooms: readonly RoomLookbacks[] }) {
  const { t } = useTranslation();
  if (rooms.length === 0)
    return (
      <EmptyState drawing={<QuietRoom />}>
        <h2>{t('lookbacks.none.title')}</h2>
        <p>{t('lookbacks.none.text')}</p>
      </EmptyState>
    );
  return rooms.map((room) => <Counts key={room.id} room={room} />);
}

/** A row for each quarter. */
function Counts({ room: { title, quarters } }: { readonly room: RoomLookbacks }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const name = title ? say(title) : t('lookbacks.goneRoom');
  if (quarters.length === 0)
    return (
      <section className={styles.few}>
        <h2>{name}</h2>
        <p className="quiet">{t('lookbacks.few')}</p>
      </section>
    );
  return (
    <CountsTable
      caption={name}
      first={t('lookbacks.when')}
      columns={[...lookbackAnswers.map((answer) => t(`lookBack.answer.${answer}`)), t('lookbacks.sum')]}
      rows={quarters.map(({ year, quarter, counts }) => {
        const each = lookbackAnswers.map((answer) => counts[answer]);
        return {
          name: t('lookbacks.quarter', { year, quarter }),
          counts: [...each, each.reduce((sum, count) => sum + count, 0)],
        };
      })}
    />
  );
}
