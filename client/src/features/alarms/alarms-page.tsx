import type { AlarmItem } from '@naast/shared/contract/alarms';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { useAlarmWords } from '../../ui/alarms/alarm-words.js';
import { type AlarmList, alarmsQuery, moreAlarmsQuery } from '../../ui/alarms/queries.js';
import { TakeAlarm } from '../../ui/alarms/take-alarm.js';
import { Button } from '../../ui/button.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { DutyStatus } from '../../ui/duty-status.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Failed } from '../../ui/failed.js';
import { Page } from '../../ui/frame/page.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { Row, Rows } from '../../ui/rows.js';
import { Skeleton } from '../../ui/skeleton.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './alarms.module.css';
import { LevelChip } from './level-chip.js';
import { NoAlarmsForYou } from './no-alarms-for-you.js';

/** Open alarms, those first that nobody took; and what was closed lately. */
export function AlarmsPage() {
  const { t } = useTranslation();
  const { self } = useSelf();
  const { data, error } = useQuery({ ...alarmsQuery(), enabled: self?.may.seeAlarms ?? false });
  const more = useMoreAlarms(data ?? null);
  if (self?.kind === 'team' && !self.may.seeAlarms) return <NoAlarmsForYou />;
  return (
    <Page>
      <div>
        <h1>{t('alarms.title')}</h1>
        <p className="lead">{t('alarms.lead')}</p>
        <DutyStatus />
      </div>
      <NeedsTeam self={self}>
        {data ? (
          <>
            {data.open.length === 0 ? (
              <EmptyState drawing={<QuietRoom />}>
                <h2>{t('alarms.none.title')}</h2>
                <p>{t('alarms.none.text')}</p>
              </EmptyState>
            ) : (
              <Part title={t('alarms.open')} alarms={[...data.open, ...more.alarms]} />
            )}
            {more.hasNext && (
              <Button look="soft" isBusy={more.isFetching} onClick={more.fetchNext}>
                {t('alarms.more')}
              </Button>
            )}
            <Part title={t('alarms.closed')} alarms={data.closed} none={t('alarms.noneClosed')} />
          </>
        ) : error ? (
          <Failed error={error} />
        ) : (
          <Skeleton shape="rows" />
        )}
      </NeedsTeam>
    </Page>
  );
}

/** The pages after the first, once they are asked for: a night of hundreds. */
function useMoreAlarms(first: AlarmList | null) {
  const from = first?.next ?? null;
  const [isWanted, setWanted] = useState(false);
  const pages = useInfiniteQuery({ ...moreAlarmsQuery(from ?? 0), enabled: isWanted && from !== null });
  const known = new Set(first?.open.map(({ id }) => id));
  const alarms =
    from === null
      ? []
      : (pages.data?.pages ?? []).flatMap(({ open }) => open.filter(({ id }) => !known.has(id)));
  return {
    alarms,
    hasNext: from !== null && (!isWanted || pages.hasNextPage),
    isFetching: pages.isFetching,
    fetchNext() {
      if (isWanted) void pages.fetchNextPage();
      else setWanted(true);
    },
  };
}

interface PartProps {
  readonly title: string;
  readonly alarms: readonly AlarmItem[];
  readonly none?: string;
}

function Part({ title, alarms, none }: PartProps) {
  const titleId = useId();
  return (
    <section className={styles.part} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {alarms.length > 0 ? (
        <Rows label={title}>
          {alarms.map((alarm) => (
            <AlarmRow key={alarm.id} alarm={alarm} />
          ))}
        </Rows>
      ) : (
        <p className="quiet">{none}</p>
      )}
    </section>
  );
}

/** Nobody took it, or who did is away. */
const isToTake = ({ taken, closed }: AlarmItem) =>
  closed === null && (taken === null || (!taken.isMe && !taken.isHere));

function AlarmRow({ alarm }: { readonly alarm: AlarmItem }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { whatOf, whereOf } = useAlarmWords();
  const { id, raisedAt, taken, closed, onCall } = alarm;
  return (
    <Row
      title={
        <h3>
          <LocalLink to={`/team/alarms/${id}`}>{whatOf(alarm)}</LocalLink>
        </h3>
      }
      facts={
        <>
          <span>{whereOf(alarm)}</span>
          <span>{t('alarms.since', { moment: moment(raisedAt) })}</span>
          {closed === null ? (
            <>
              {alarm.level !== null && <LevelChip alarm={alarm} />}
              <span>
                {taken === null
                  ? t('alarms.bar.nobody')
                  : taken.isMe
                    ? t('alarms.bar.mine')
                    : taken.isHere
                      ? t('alarms.bar.taken', { name: taken.name, moment: moment(taken.at) })
                      : t('alarms.bar.gone', { name: taken.name })}
              </span>
              {onCall.state === 'failed' && isToTake(alarm) && <span>{t('alarms.bar.callFailed')}</span>}
            </>
          ) : (
            <span>
              {closed.isMe
                ? t('alarms.closedByMe', { moment: moment(closed.at) })
                : t('alarms.closedBy', { name: closed.name, moment: moment(closed.at) })}
            </span>
          )}
        </>
      }
      actions={isToTake(alarm) && <TakeAlarm alarm={alarm} size="small" />}
    />
  );
}
