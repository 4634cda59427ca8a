import type { RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { ArrowRight, DoorOpen, MessageCircle, PenLine, Wind } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { organisationQuery, spreekuurQuery } from '../../api/queries.js';
import { joinNames } from '../../browser/intl.js';
import { useBilingual, useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import { chatFirst, linesInOrder, waysOf } from '../../ui/crisis/crisis-lines.js';
import { useSharedDevice } from '../../ui/crisis/shared-device.js';
import { WayLink } from '../../ui/crisis/way-link.js';
import { joinClasses } from '../../ui/join-classes.js';
import { useClockTime, useMoment } from '../../ui/use-moment.js';
import styles from './home.module.css';

interface RowProps {
  readonly tone: 'pine' | 'crisis' | 'quiet';
  readonly icon: ReactNode;
  readonly titleId?: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

/** One thing that one can do now. */
function Row({ tone, icon, titleId, title, text, children }: RowProps) {
  return (
    <li className={joinClasses(styles.row, styles[tone])}>
      <span className={styles.tile}>{icon}</span>
      <div className={styles.words}>
        <h2 id={titleId} className={styles.rowTitle}>
          {title}
        </h2>
        <p>{text}</p>
      </div>
      <div className={styles.ways}>{children}</div>
    </li>
  );
}

export function OpenRoomRow({ room: { id, title, session, closesAt } }: { room: RoomView }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const language = useLanguage();
  const clockTime = useClockTime();
  const [titleId, linkId] = [useId(), useId()];
  const canEnter = session?.shut === null;
  const facts = [
    session && session.hosts.length > 0 && t('rooms.hosts', { hosts: joinNames(session.hosts, language) }),
    session && t(`home.now.${session.shut ?? 'people'}`, { count: session.people }),
    closesAt && t('rooms.until', { time: clockTime(closesAt) }),
  ].filter(Boolean);
  return (
    <Row
      tone="pine"
      icon={<DoorOpen size={22} aria-hidden />}
      titleId={titleId}
      title={say(title)}
      text={facts.join(' · ')}
    >
      <LocalLink
        id={linkId}
        to={`/rooms/${id}`}
        className={buttonClass({ look: canEnter ? 'main' : 'soft' })}
        aria-labelledby={`${linkId} ${titleId}`}
      >
        {t(canEnter ? 'home.enter' : 'home.look')}
        <ArrowRight size={18} aria-hidden />
      </LocalLink>
    </Row>
  );
}

export function SpreekuurRow() {
  const { t } = useTranslation();
  const moment = useMoment();
  const isSetUp = useQuery(organisationQuery()).data?.isSetUp !== false;
  const { data: spreekuur } = useQuery(spreekuurQuery());
  const readBy = spreekuur?.ifAskedNow?.helloBy;
  const text = !isSetUp
    ? t('home.spreekuur.closed')
    : readBy
      ? t('home.spreekuur.readBy', { moment: moment(readBy) })
      : t('home.spreekuur.anyTime');
  return (
    <Row tone="quiet" icon={<PenLine size={22} aria-hidden />} title={t('home.spreekuur.write')} text={text}>
      {isSetUp && (
        <LocalLink to="/ask" className={styles.go}>
          {t('home.spreekuur.ask')}
          <ArrowRight size={18} aria-hidden />
        </LocalLink>
      )}
      <LocalLink to="/return" className={styles.aside}>
        {t('home.spreekuur.return')}
      </LocalLink>
    </Row>
  );
}

const offered = 2;

/** The first of the lines that are open now, to chat before to call: calling is harder. */
export function LineRows() {
  const { t } = useTranslation();
  const say = useBilingual();
  const { now, timeZone } = useClock();
  const { isShared } = useSharedDevice();
  const crisis = useQuery(organisationQuery()).data?.crisis;
  if (!crisis) return null;
  return linesInOrder(crisis, now, timeZone)
    .filter(({ isOpen }) => isOpen)
    .slice(0, offered)
    .map(({ line }) => (
      <Row
        key={line.id}
        tone="crisis"
        icon={<MessageCircle size={22} aria-hidden />}
        title={say(line.label)}
        text={`${say(line.about)} ${line.hours ? t('crisis.between', line.hours) : t('crisis.always')}.`}
      >
        {chatFirst(waysOf(line, isShared)).map((way) => (
          <WayLink key={way.address} way={way} />
        ))}
      </Row>
    ));
}

export function BreatheRow() {
  const { t } = useTranslation();
  return (
    <Row
      tone="quiet"
      icon={<Wind size={22} aria-hidden />}
      title={t('breathe.title')}
      text={t('breathe.short')}
    >
      <LocalLink to="/breathe" className={styles.go}>
        {t('breathe.open')}
        <ArrowRight size={18} aria-hidden />
      </LocalLink>
    </Row>
  );
}
