import type { RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, DoorOpen, MessageCircle, PenLine, Wind } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { organisationQuery, spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import { chatFirst, linesInOrder, waysOf } from '../../ui/crisis/crisis-lines.js';
import { useSharedDevice } from '../../ui/crisis/shared-device.js';
import { useHoursInWords } from '../../ui/crisis/use-hours-in-words.js';
import { WayLink } from '../../ui/crisis/way-link.js';
import { joinClasses } from '../../ui/join-classes.js';
import { HostMark } from '../../ui/rooms/host-mark.js';
import { isFullRoom } from '../../ui/rooms/is-full-room.js';
import { useClockTime, useMoment } from '../../ui/use-moment.js';
import styles from './home.module.css';

interface RowProps {
  readonly tone: 'pine' | 'crisis' | 'quiet';
  readonly icon: ReactNode;
  readonly titleId?: string;
  readonly title: string;
  readonly text?: ReactNode;
  /** What one presses; beside the words where there is room. */
  readonly ways?: ReactNode;
  readonly children?: ReactNode;
}

/** One thing that one can do now. */
function Row({ tone, icon, titleId, title, text, ways, children }: RowProps) {
  return (
    <li className={joinClasses(styles.row, styles[tone])}>
      <span className={styles.tile}>{icon}</span>
      <div className={styles.words}>
        <h2 id={titleId} className={styles.rowTitle}>
          {title}
        </h2>
        {text && <p className={styles.facts}>{text}</p>}
      </div>
      {ways && <div className={styles.ways}>{ways}</div>}
      {children}
    </li>
  );
}

export function OpenRoomRow({ room: { id, title, session, closesAt, may } }: { room: RoomView }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const clockTime = useClockTime();
  const [titleId, linkId] = [useId(), useId()];
  const hosts = session?.hosts ?? 0;
  const isFull = isFullRoom(session);
  const shut = session?.shut ?? (isFull ? 'full' : null);
  const facts = [
    hosts > 0 && t('rooms.hosts', { count: hosts }),
    session && shut && t(`home.now.${shut}`),
    session &&
      !shut &&
      (session.people > 0 ? t('home.now.people', { count: session.people }) : t('rooms.nobody')),
    closesAt && t('rooms.until', { time: clockTime(closesAt) }),
  ].filter(Boolean);
  return (
    <Row
      tone="pine"
      icon={<DoorOpen size={22} aria-hidden />}
      titleId={titleId}
      title={say(title)}
      text={
        <>
          {hosts > 0 && <HostMark />}
          <span>{facts.join(' · ')}</span>
        </>
      }
      ways={
        <LocalLink
          id={linkId}
          to={`/rooms/${id}`}
          className={buttonClass({ look: may.enter && !isFull ? 'main' : 'soft' })}
          aria-labelledby={`${linkId} ${titleId}`}
        >
          {t(may.enter && !isFull ? 'home.enter' : 'home.look')}
          <ArrowRight size={18} aria-hidden />
        </LocalLink>
      }
    />
  );
}

/** `isFirst`: no room is open, so this is what one is most likely to do. */
export function SpreekuurRow({ isFirst }: { isFirst: boolean }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const readBy = spreekuur?.ifAskedNow?.helloBy;
  return (
    <Row
      tone={isFirst ? 'pine' : 'quiet'}
      icon={<PenLine size={22} aria-hidden />}
      title={t('home.spreekuur.title')}
      text={readBy ? t('home.spreekuur.readBy', { moment: moment(readBy) }) : t('home.spreekuur.anyTime')}
      ways={
        <LocalLink to="/ask" className={buttonClass({ look: isFirst ? 'main' : 'soft' })}>
          {t('home.spreekuur.ask')}
          <ArrowRight size={18} aria-hidden />
        </LocalLink>
      }
    />
  );
}

const offered = 2;

/** The first of the lines that are open now, to chat before to call: calling is harder. */
export function LinesRow() {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const { open: inWords } = useHoursInWords();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  const open = crisis ? linesInOrder(crisis, now, timeZone).filter(({ isOpen }) => isOpen) : [];
  if (open.length === 0) return null;
  return (
    <Row tone="crisis" icon={<MessageCircle size={22} aria-hidden />} title={t('home.lines')}>
      <ul className={styles.lines}>
        {open.slice(0, offered).map(({ line }) => (
          <li key={line.id}>
            <div className={styles.words}>
              <h3>{say(line.label)}</h3>
              <p>
                {say(line.about)} {inWords(line.hours)}
              </p>
            </div>
            <div className={styles.ways}>
              {chatFirst(waysOf(line, isShared)).map((way) => (
                <WayLink key={way.address} way={way} />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Row>
  );
}

export function BreatheRow() {
  const { t } = useTranslation();
  return (
    <Row
      tone="quiet"
      icon={<Wind size={22} aria-hidden />}
      title={t('breathe.title')}
      text={t('breathe.short')}
      ways={
        <LocalLink to="/breathe" className={buttonClass({ look: 'soft' })} aria-label={t('breathe.open')}>
          {t('breathe.begin')}
        </LocalLink>
      }
    />
  );
}
