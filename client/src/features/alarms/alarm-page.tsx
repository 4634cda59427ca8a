import { type AlarmId, type AlarmItem, type AlarmView } from '@naast/shared/contract/alarms';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { useSelf } from '../../api/self-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useAlarmWords } from '../../ui/alarms/alarm-words.js';
import { AlarmCards } from '../../ui/alarms/cards.js';
import { Protocol } from '../../ui/alarms/protocol.js';
import { alarmQuery, alarmsQuery } from '../../ui/alarms/queries.js';
import { TakeAlarm } from '../../ui/alarms/take-alarm.js';
import { BackLink } from '../../ui/back-link.js';
import { Failed } from '../../ui/failed.js';
import { NotFound } from '../../ui/frame/not-found.js';
import { Page } from '../../ui/frame/page.js';
import { joinClasses } from '../../ui/join-classes.js';
import { NeedsTeam } from '../../ui/needs-team.js';
import { OnCall } from '../../ui/on-call.js';
import { Skeleton } from '../../ui/skeleton.js';
import { AfterAlarm } from './after-alarm.js';
import { AlarmFacts } from './alarm-facts.js';
import styles from './alarms.module.css';
import { CloseAlarm } from './close-alarm.js';
import { CopiedWords } from './copied-words.js';
import { FoundWords } from './found-words.js';
import { TalkFromAlarm } from './talk-from-alarm.js';

/** One alarm: what is known, who looks, and beside it what one can do. */
export function AlarmPage({ alarmId }: { readonly alarmId: AlarmId }) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const maySee = self?.may.seeAlarms ?? false;
  const view = useQuery({ ...alarmQuery(alarmId), enabled: maySee });
  const list = useQuery({ ...alarmsQuery(), enabled: maySee }).data;
  const listed = [...(list?.open ?? []), ...(list?.closed ?? [])].find(({ id }) => id === alarmId);
  const isClosedSince = view.data?.closed === null && (listed?.closed ?? null) !== null;
  const { refetch } = view;
  useEffect(() => {
    // What its taker wrote came with the closing.
    if (isClosedSince) void refetch();
  }, [isClosedSince, refetch]);
  if (view.error && refusalOf(view.error) === 'notFound' && !view.data) return <NotFound />;
  return (
    <Page>
      <NeedsTeam self={self} title={t('alarms.title')}>
        {view.data ? (
          <Alarm key={alarmId} alarm={latestOf(view.data, listed)} view={view.data} />
        ) : view.error ? (
          <Failed error={view.error} />
        ) : (
          <Skeleton shape="text" />
        )}
      </NeedsTeam>
    </Page>
  );
}

/** The facts of the list are newer than those that were read with the words, which are read once. */
const latestOf = (view: AlarmView, listed: AlarmItem | undefined): AlarmItem =>
  listed && listed.rev >= view.rev ? listed : view;

interface AlarmProps {
  readonly alarm: AlarmItem;
  readonly view: AlarmView;
}

function Alarm({ alarm, view }: AlarmProps) {
  const { t } = useTranslation();
  const { whatOf } = useAlarmWords();
  const cardsId = useId();
  return (
    <>
      <div>
        <BackLink to="/team/alarms">{t('alarms.all')}</BackLink>
        <h1>{whatOf(alarm)}</h1>
      </div>
      {/* On a phone in this order: what is known, what one can do and whom to call, how it ends. */}
      <div className={styles.sides}>
        <div className={styles.side}>
          {alarm.may.take && (
            <div>
              <TakeAlarm alarm={alarm} />
            </div>
          )}
          {alarm.found && <FoundWords alarmId={alarm.id} until={alarm.found.until} />}
          <AlarmFacts alarm={alarm} name={view.name} />
          <TalkFromAlarm alarm={alarm} name={view.name} />
          <CopiedWords view={view} />
        </div>
        <div className={styles.side}>
          <Protocol />
          <OnCall isFolded />
        </div>
        <div className={styles.side}>
          <CloseAlarm alarm={alarm} />
          {alarm.closed && view.done && (
            <section className={styles.part}>
              <h2>{t('alarms.wrote', { name: alarm.closed.name })}</h2>
              <p className={styles.done} dir="auto">
                {view.done}
              </p>
            </section>
          )}
          {alarm.closed?.isMe && <AfterAlarm isJustClosed={view.closed === null} />}
        </div>
        <section className={joinClasses(styles.part, styles.cards)} aria-labelledby={cardsId}>
          <h2 id={cardsId}>{t('alarms.cards.title')}</h2>
          <AlarmCards />
        </section>
      </div>
    </>
  );
}
