import { limits } from '@naast/shared/limits';
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
import { useHasCome } from '../../../ui/use-has-come.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { findSeat } from '../seats.js';
import { staysOpen } from './bars.js';
import { hostAwayMinutes, minutesUntil } from './host-away.js';
import styles from './live.module.css';
import { useLive } from './live-context.js';

const closingSoon = 15 * 60_000;

/** Banners: a lost connection, a writing break, no host, the closing time. */
export function Banners({ view }: { view: LiveRoomView }) {
  const { t } = useTranslation();
  const { state, myRest, hostAway, writingPause, may, tools, talking, organisation } = useLive();
  const { readTools } = talking;
  const [rulesAtEntry] = useState(organisation.houseRules.version);
  const hasNewRules = organisation.houseRules.version !== rulesAtEntry;
  const { maintenance } = organisation;
  const { now } = useClock();
  const clockTime = useClockTime();
  const { closesAt, endAnnounced } = state.session;
  const isSilent = state.standing === 'silent';
  const isOffline = view.connection === 'down';
  const closesSoon = closesAt !== null && Date.parse(closesAt) - now < closingSoon;
  const isEnding = useHasCome(closesAt ? Date.parse(closesAt) - limits.room.lastMinutes : null);
  const isAny =
    isOffline ||
    view.connection === 'full' ||
    closesSoon ||
    hasNewRules ||
    maintenance !== null ||
    hostAway !== null ||
    writingPause !== null ||
    myRest !== null;
  return (
    <div
      className={joinClasses(styles.banners, isAny && styles.some)}
      {...((isOffline || view.connection === 'full' || hostAway) && staysOpen)}
    >
      {/* Each note by itself: one that comes must not have the others said again. */}
      <div role="status" aria-atomic={false} className={styles.notes}>
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
        {maintenance && <MaintenanceNote maintenance={maintenance} />}
      </div>
      {/* Not live regions: they count, unfold and have buttons. `Spoken` says them. */}
      {closesSoon && closesAt && (
        <Note icon={<Hourglass size={20} aria-hidden />}>
          <div className={styles.told}>
            <p>
              {endAnnounced
                ? t('live.closedBy', {
                    name: findSeat(state.seats, endAnnounced.by)?.name ?? t('live.aHost'),
                    time: clockTime(closesAt),
                  })
                : t('live.closesAt', { time: clockTime(closesAt) })}{' '}
              {isEnding && !isSilent && t('live.lastMinutes')}
            </p>
            {isEnding && readTools && <readTools.SaveOwn />}
          </div>
        </Note>
      )}
      {hasNewRules && (
        <Note icon={<ScrollText size={20} aria-hidden />}>
          <Disclosure look="bare" summary={t('live.rulesChanged')}>
            <HouseRules rules={organisation.houseRules.rules} />
          </Disclosure>
        </Note>
      )}
      {hostAway && (
        <Note tone="heed" icon={<UserX size={20} aria-hidden />}>
          <p>
            <strong>
              {t(hostAway.writingRests && !isSilent ? 'live.hostAway.rests' : 'live.hostAway.away')}
            </strong>{' '}
            {hostAway.writingRestsAt === null || hostAway.writingRests || isSilent
              ? t('live.hostAway.closes', { count: minutesUntil(Date.parse(hostAway.closesAt), now) })
              : t('live.hostAway.restsSoon', {
                  count: minutesUntil(Date.parse(hostAway.writingRestsAt), now),
                })}
          </p>
          {/* Before it is gone with the room. */}
          {hostAway.writingRests && !isSilent && readTools && <readTools.SaveOwn />}
        </Note>
      )}
      {writingPause && (
        <Note icon={<Leaf size={20} aria-hidden />}>
          <div className={styles.told}>
            <p>
              <strong>
                {t('live.pause.by', {
                  name: findSeat(state.seats, writingPause.by)?.name ?? t('live.aHost'),
                })}
              </strong>{' '}
              {may.pace
                ? t('live.pause.forHost')
                : t('live.pause.ends', { count: minutesUntil(Date.parse(writingPause.until), now) })}
            </p>
            {tools && may.pace && <tools.PauseWriting />}
          </div>
        </Note>
      )}
      {myRest && (
        <Note icon={<Leaf size={20} aria-hidden />}>
          <div className={styles.told}>
            <p>
              <strong>{t('live.resting', { time: clockTime(myRest.until) })}</strong>{' '}
              <span>
                {t('live.restingHow', { name: findSeat(state.seats, myRest.by)?.name ?? t('live.aHost') })}
              </span>{' '}
              <span>{myRest.why && t(`measure.told.${myRest.why}`)}</span>
            </p>
            {talking.tools && !tools && <talking.tools.RestWhy sessionId={state.session.id} />}
          </div>
        </Note>
      )}
      <Spoken closesAt={closesSoon ? closesAt : null} isEnding={isEnding} hasNewRules={hasNewRules} />
    </div>
  );
}

interface SpokenProps {
  /** Null until it is soon. */
  readonly closesAt: string | null;
  readonly isEnding: boolean;
  readonly hasNewRules: boolean;
}

/** Announces once each change that a banner shows. */
function Spoken({ closesAt, isEnding, hasNewRules }: SpokenProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state, myRest, hostAway, writingPause, may, pace } = useLive();
  const isSilent = state.standing === 'silent';
  const isPaused = writingPause !== null && !may.pace;
  const isPauseOver = useWasTrue(isPaused);
  const isAway = hostAway !== null;
  const isBack = useWasTrue(isAway);
  return (
    <div className="unseen" role="status" aria-atomic={false}>
      {closesAt && <p key={`closes ${closesAt}`}>{t('live.closesAt', { time: clockTime(closesAt) })}</p>}
      {isEnding && !isSilent && <p key="ending">{t('live.lastMinutes')}</p>}
      {hasNewRules && <p key="rules">{t('live.rulesChanged')}</p>}
      {isPaused && <p key="pause">{t('live.pause.spoken')}</p>}
      {isPauseOver && <p key="pauseOver">{t('live.pause.over')}</p>}
      {/* Their own pace is said where it is explained. */}
      {pace.slow?.isForMe && state.session.slow && (
        <p key={`slow ${pace.slow.seconds}`}>{t('live.composer.slow', { count: pace.slow.seconds })}</p>
      )}
      {hostAway && (isSilent || !hostAway.writingRests) && (
        <p key="away">{t(isSilent ? 'live.hostAway.away' : 'live.hostAway.spokenAway')}</p>
      )}
      {hostAway?.writingRests && !isSilent && <p key="rests">{t('live.hostAway.rests')}</p>}
      {isBack && <p key="back">{t(isSilent ? 'live.hostAway.here' : 'live.hostAway.back')}</p>}
      {myRest && <p key="resting">{t('live.resting', { time: clockTime(myRest.until) })}</p>}
    </div>
  );
}

/** Whether something that was so is no longer. */
function useWasTrue(isNow: boolean): boolean {
  const before = useRef(isNow);
  const [wasTrue, setWasTrue] = useState(false);
  useEffect(() => {
    setWasTrue(before.current && !isNow);
    before.current = isNow;
  }, [isNow]);
  return wasTrue;
}
