import type { RoomView } from '@naast/shared/contract/rooms';
import { DoorClosed, DoorOpen, Hourglass, UserX } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { joinClasses } from '../join-classes.js';
import { useClockTime, useMoment } from '../use-moment.js';
import { HostMark } from './host-mark.js';
import styles from './rooms.module.css';

const icons = { open: DoorOpen, hostAway: UserX, waiting: Hourglass, closed: DoorClosed };

/** The room's status, in words and an icon: not by colour alone. */
export function RoomStatus({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const Icon = icons[room.status];
  return (
    <p className={joinClasses(styles.status, styles[room.status])}>
      <Icon size={18} aria-hidden />
      <span>{t(`rooms.status.${room.status}`)}</span>
    </p>
  );
}

/** On one line, beside its status: that there is a host, how many are in, until when; or when it can open. */
export function RoomFacts({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const clockTime = useClockTime();
  const { session, status, closesAt, opensAt } = room;
  const hosts = status === 'open' ? (session?.hosts ?? 0) : 0;
  const { people: count = 0, capacity = 0 } = session ?? {};
  const people = count === 0 ? t('rooms.nobody') : t('rooms.people', { count, capacity });
  const facts = [
    hosts > 0 && t('rooms.hosts', { count: hosts }),
    session && (count >= capacity ? t('rooms.full', { capacity }) : people),
    session && session.waiting > 0 && t('rooms.inRow', { count: session.waiting }),
    session?.shut === 'stopped' && t('rooms.entryStopped'),
    session?.shut === 'paused' && t('rooms.entryPaused'),
    status !== 'closed' && closesAt && t('rooms.until', { time: clockTime(closesAt) }),
    status !== 'open' && opensAt && t('rooms.opens', { moment: moment(opensAt) }),
    status === 'closed' && !opensAt && t(room.isPaused ? 'rooms.paused' : 'rooms.noOpening'),
  ].filter((fact) => typeof fact === 'string');
  return (
    <p className={styles.facts}>
      {hosts > 0 && <HostMark />}
      <span>{facts.join(' · ')}</span>
    </p>
  );
}
