import type { RoomView } from '@naast/shared/contract/rooms';
import { Clock, DoorClosed, DoorOpen, Hourglass, Users, UserX } from 'lucide-react';
import type { ReactNode } from 'react';
import { joinNames } from '../../browser/intl.js';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { joinClasses } from '../join-classes.js';
import { useClockTime, useMoment } from '../use-moment.js';
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

/** The hosts, the number of people and the closing time; or when it opens. */
export function RoomFacts({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const moment = useMoment();
  const clockTime = useClockTime();
  const { session } = room;
  const facts: { id: string; icon: ReactNode; text: string }[] = [];
  if (session) {
    const hosts = joinNames(session.hosts, language);
    const people =
      session.shut === 'full'
        ? t('rooms.full', { capacity: session.capacity })
        : t('rooms.people', { count: session.people, capacity: session.capacity });
    if (room.status === 'hostAway')
      facts.push({ id: 'noHost', icon: <UserX size={18} aria-hidden />, text: t('rooms.noHost') });
    else if (hosts)
      facts.push({
        id: 'hosts',
        icon: <DoorOpen size={18} aria-hidden />,
        text: t('rooms.hosts', { hosts }),
      });
    facts.push({ id: 'people', icon: <Users size={18} aria-hidden />, text: people });
    if (session.shut === 'stopped' || session.shut === 'paused') {
      const text = t(session.shut === 'stopped' ? 'rooms.entryStopped' : 'rooms.entryPaused');
      facts.push({ id: 'shut', icon: <DoorClosed size={18} aria-hidden />, text });
    }
  }
  if (room.status === 'waiting') {
    facts.push({ id: 'waiting', icon: <Hourglass size={18} aria-hidden />, text: t('rooms.waiting') });
  }
  if (room.status !== 'closed' && room.closesAt) {
    facts.push({
      id: 'until',
      icon: <Clock size={18} aria-hidden />,
      text: t('rooms.until', { time: clockTime(room.closesAt) }),
    });
  }
  if (room.status !== 'open' && room.opensAt) {
    facts.push({
      id: 'opens',
      icon: <Clock size={18} aria-hidden />,
      text: t('rooms.opens', { moment: moment(room.opensAt) }),
    });
  }
  if (room.status === 'closed' && !room.opensAt)
    facts.push({ id: 'opens', icon: <Clock size={18} aria-hidden />, text: t('rooms.noOpening') });
  return (
    <ul className={styles.facts}>
      {facts.map(({ id, icon, text }) => (
        <li key={id}>
          {icon}
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
