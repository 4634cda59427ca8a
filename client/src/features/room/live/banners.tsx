import { CloudOff, Hourglass, Leaf, ScrollText, UserX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import type { LiveRoomView } from '../../../rooms/live-rooms.js';
import { useClock } from '../../../ui/clock.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { Note } from '../../../ui/note.js';
import { HouseRules } from '../../../ui/organisation/house-rules.js';
import { MaintenanceNote } from '../../../ui/organisation/maintenance-note.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { findSeat } from '../seats.js';
import { hostAwayMinutes, minutesUntil } from './host-away.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

const closingSoon = 15 * 60_000;

/** Banners: a lost connection, a writing break, no host, the closing time. */
export function Banners({ view }: { view: LiveRoomView }) {
  const { t } = useTranslation();
  const { state, myRest, hostAway, may, organisation } = useLive();
  const [rulesAtEntry] = useState(organisation.houseRules.version);
  const hasNewRules = organisation.houseRules.version !== rulesAtEntry;
  const { maintenance } = organisation;
  const { now } = useClock();
  const clockTime = useClockTime();
  const { closesAt } = state.session;
  const isOffline = view.connection === 'down';
  const closesSoon = closesAt !== null && Date.parse(closesAt) - now < closingSoon;
  const isAny =
    isOffline ||
    view.connection === 'full' ||
    closesSoon ||
    hasNewRules ||
    maintenance !== null ||
    hostAway !== null ||
    myRest !== null;
  return (
    <div className={joinClasses(styles.banners, isAny && styles.some)}>
      {/* Not a live region: the countdown would be read out every minute. */}
      <div role="status" className={styles.notes}>
        {isOffline && (
          <Note tone="heed" icon={<CloudOff size={20} aria-hidden />}>
            <p>
              {t('live.offline')} {may.close && t('live.hostAway.ifYouDrop', hostAwayMinutes)}
            </p>
          </Note>
        )}
        {view.connection === 'full' && (
          <Note tone="heed" icon={<CloudOff size={20} aria-hidden />}>
            <p>{t('errors.tooManyConnections')}</p>
          </Note>
        )}
        {closesSoon && closesAt && (
          <Note icon={<Hourglass size={20} aria-hidden />}>
            <p>{t('live.closesAt', { time: clockTime(closesAt) })}</p>
          </Note>
        )}
        {maintenance && <MaintenanceNote maintenance={maintenance} />}
        {hasNewRules && (
          <Note icon={<ScrollText size={20} aria-hidden />}>
            <Disclosure look="bare" summary={t('live.rulesChanged')}>
              <HouseRules rules={organisation.houseRules.rules} />
            </Disclosure>
          </Note>
        )}
      </div>
      {hostAway && (
        <Note tone="heed" icon={<UserX size={20} aria-hidden />}>
          <p>
            <strong>{t(hostAway.writingRests ? 'live.hostAway.rests' : 'live.hostAway.away')}</strong>{' '}
            {hostAway.writingRestsAt === null || hostAway.writingRests
              ? t('live.hostAway.closes', { count: minutesUntil(Date.parse(hostAway.closesAt), now) })
              : t('live.hostAway.restsSoon', {
                  count: minutesUntil(Date.parse(hostAway.writingRestsAt), now),
                })}
          </p>
        </Note>
      )}
      {myRest && (
        <Note icon={<Leaf size={20} aria-hidden />}>
          <p>
            <strong>{t('live.resting', { time: clockTime(myRest.until) })}</strong>{' '}
            <span>
              {t('live.restingHow', { name: findSeat(state.seats, myRest.by)?.name ?? t('live.aHost') })}
            </span>{' '}
            <span>{myRest.why && t(`measure.told.${myRest.why}`)}</span>
          </p>
        </Note>
      )}
      <Spoken />
    </div>
  );
}

/** Announces once each change that a counting banner shows. */
function Spoken() {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { myRest, hostAway } = useLive();
  const isAway = hostAway !== null;
  const wasAway = useRef(isAway);
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    setBack(wasAway.current && !isAway);
    wasAway.current = isAway;
  }, [isAway]);
  return (
    <div className="unseen" role="status" aria-atomic={false}>
      {hostAway && !hostAway.writingRests && <p key="away">{t('live.hostAway.spokenAway')}</p>}
      {hostAway?.writingRests && <p key="rests">{t('live.hostAway.rests')}</p>}
      {isBack && <p key="back">{t('live.hostAway.back')}</p>}
      {myRest && <p key="resting">{t('live.resting', { time: clockTime(myRest.until) })}</p>}
    </div>
  );
}
