import type { ReactNode } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { SoundSwitch } from '../../../news/sound-switch.js';
import { AlarmCards } from '../../../ui/alarms/cards.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { OnCall } from '../../../ui/on-call.js';
import { PauseStatus } from '../../../ui/pause-status.js';
import { useClockTime, useShortMoment } from '../../../ui/use-moment.js';
import { hostAwayMinutes } from '../live/host-away.js';
import { useLive } from '../live/live-context.js';
import { AskHelp } from './ask-help.js';
import { SetDoorAjar } from './door-ajar.js';
import { EntryControl } from './entry-control.js';
import { LeaveHandover } from './handover.js';
import { HeldButton } from './held-news.js';
import styles from './host.module.css';
import { LastActs } from './last-acts.js';
import { LastMinutes } from './last-minutes.js';
import { PauseWriting } from './pause-writing.js';
import { PinText } from './pin-text.js';
import { SetSlow } from './set-slow.js';
import { SilentControl } from './silent-control.js';
import { WhisperButton } from './whispers.js';

/** The host's panel: the door, whom to call, what to do in some situations, the closing time, and what leaving does. */
export function HostPanel({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state, may, writingPause } = useLive();
  const moment = useShortMoment();
  const { openedAt, closesAt, newcomersLookedAtUntil } = state.session;
  return (
    <section className={styles.panel}>
      <h2>{t('host.title')}</h2>
      <div className={styles.ways}>
        {may.askHelp && <AskHelp />}
        {may.door && <EntryControl />}
        {may.door && <SilentControl />}
        {may.pace && !writingPause && <PauseWriting />}
        {may.decideHeld && <HeldButton />}
        {may.close && <LastMinutes />}
        {may.whisper && <WhisperButton />}
        {children}
      </div>
      {newcomersLookedAtUntil && <p>{t('host.newcomers', { until: moment(newcomersLookedAtUntil) })}</p>}
      {may.door && <SetDoorAjar />}
      {may.pace && <SetSlow />}
      {may.pin && (
        <Disclosure summary={t('host.pin.title')}>
          <PinText />
        </Disclosure>
      )}
      {may.leaveHandover && (
        <Disclosure summary={t('host.handover.title')}>
          <LeaveHandover />
        </Disclosure>
      )}
      {may.readActs && (
        <Disclosure summary={t('host.acts')}>
          <LastActs />
        </Disclosure>
      )}
      <SoundSwitch />
      <OnCall isFolded isInRoom />
      <PauseStatus isInRoom />
      <Disclosure summary={t('alarms.cards.title')}>
        <AlarmCards />
      </Disclosure>
      <p>
        <span>{t('host.opened', { time: clockTime(openedAt) })}</span>{' '}
        <span>{closesAt ? t('host.closes', { time: clockTime(closesAt) }) : t('host.noEnd')}</span>
      </p>
      <p>{t('host.kept', hostAwayMinutes)}</p>
    </section>
  );
}
