import { isHostSeat } from '@naast/shared/roles';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SoundSwitch } from '../../../news/sound-switch.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { hostAwayMinutes } from '../live/host-away.js';
import { useLive } from '../live/live-context.js';
import { EntryControl } from './entry-control.js';
import styles from './host.module.css';

/** What a host wants at hand: since when, until when, what happens on leaving. */
export function HostPanel({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state } = useLive();
  const { openedAt, closesAt } = state.session;
  const people = state.seats.filter((seat) => !isHostSeat(seat) && seat.presence !== 'left').length;
  return (
    <section className={styles.panel}>
      <h2>{t('host.title')}</h2>
      <ul>
        <li>{t('host.seats', { count: people })}</li>
        <li>{t('host.opened', { time: clockTime(openedAt) })}</li>
        <li>{closesAt ? t('host.closes', { time: clockTime(closesAt) }) : t('host.noEnd')}</li>
        <li>{t('host.kept', hostAwayMinutes)}</li>
      </ul>
      <EntryControl />
      {children}
      <SoundSwitch />
    </section>
  );
}
