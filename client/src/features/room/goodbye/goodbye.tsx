import type { CloseReason, RoomId, RoomSessionId, RoomView } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { organisationQuery, roomsQuery } from '../../../api/queries.js';
import { useSelf } from '../../../api/self-context.js';
import { useBilingual, useLanguage } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import { hasCome, loadPieces } from '../../../piece.js';
import { Button, buttonClass } from '../../../ui/button.js';
import { Goodbye as DrawnGoodbye } from '../../../ui/drawings/goodbye.js';
import { Page } from '../../../ui/frame/page.js';
import { MyAlarmSaid } from '../../../ui/not-safe/my-alarm-said.js';
import { NotSafe } from '../../../ui/not-safe/not-safe.js';
import { useMyAlarm } from '../../../ui/not-safe/use-my-alarm.js';
import { RoomStatus } from '../../../ui/rooms/room-facts.js';
import { useMoment } from '../../../ui/use-moment.js';
import { messageTools } from '../message/late-message.js';
import styles from './goodbye.module.css';
import { LostWords } from './lost-words.js';

export interface Farewell {
  readonly how: 'left' | 'closed';
  readonly sessionId: RoomSessionId;
  readonly reason: CloseReason | null;
  readonly unsent: readonly string[];
  /** What waited for a host until the room closed. */
  readonly lapsed: readonly string[];
  /** They only read along, so they are not asked how it was; null: they took part. */
  readonly reading: Reading | null;
}

/** `over`: a host ended it. */
export type Reading = 'left' | 'over';

interface GoodbyeProps {
  readonly roomId: RoomId;
  readonly farewell: Farewell;
  readonly onBack: () => void;
}

/** After leaving, or after the room closed. */
export function Goodbye(props: GoodbyeProps) {
  const isTeam = useSelf().self?.kind === 'team';
  return isTeam ? <Parting {...props} isUnderAlarm={false} /> : <OfVisitor {...props} />;
}

/** Under the visitor's own alarm, how it stands comes first, and the way back before the way on. */
function OfVisitor(props: GoodbyeProps) {
  const { sessionId } = props.farewell;
  const { alarm, now } = useMyAlarm({ kind: 'roomSession', id: sessionId }, { hasLeft: true });
  const isOpen = alarm !== null && alarm.state !== 'closed';
  return <Parting {...props} isUnderAlarm={now === null ? null : isOpen} />;
}

interface PartingProps extends GoodbyeProps {
  /** Null until it is known. */
  readonly isUnderAlarm: boolean | null;
}

function Parting({ roomId, farewell, onBack, isUnderAlarm }: PartingProps) {
  const { t } = useTranslation();
  const isTeam = useSelf().self?.kind === 'team';
  const { how, reason, sessionId, unsent, lapsed, reading } = farewell;
  const leftText = reading === 'over' ? 'goodbye.readingOver' : 'goodbye.leftText';
  const tools = useMessageTools();
  // Nobody is asked how it was while they wait for help.
  const isAsked = !isTeam && reading === null && isUnderAlarm === false;
  // Known to a host who closed it before the reason is.
  const closed = isTeam && (reason === 'host' || reason === null) ? 'hosted' : (reason ?? 'unknown');
  const home = (
    <LocalLink to={isTeam ? '/team' : '/'} className={buttonClass(isUnderAlarm ? { look: 'soft' } : {})}>
      {isTeam ? t('goodbye.team') : t('goodbye.home')}
    </LocalLink>
  );
  const isStillOpen = useStillOpen(roomId, farewell);
  const back = isStillOpen && (
    <Button {...(!isUnderAlarm && { look: 'soft' })} onClick={onBack}>
      {t('goodbye.again')}
    </Button>
  );
  return (
    <GoodbyePage
      title={how === 'left' ? t('goodbye.leftTitle') : t('goodbye.closedTitle')}
      text={how === 'left' ? t(leftText) : t(`goodbye.closed.${closed}`)}
      hasHistory={how === 'closed'}
      unsent={unsent}
      lapsed={lapsed}
      except={roomId}
      first={
        isStillOpen
          ? isUnderAlarm && <StillReached sessionId={sessionId} />
          : !isTeam && (
              <MyAlarmSaid place={{ kind: 'roomSession', id: sessionId }}>
                <ComeBack />
              </MyAlarmSaid>
            )
      }
      {...(isAsked && tools && { lookBack: <tools.LookBack sessionId={sessionId} /> })}
    >
      {isUnderAlarm ? back : home}
      {isUnderAlarm ? home : back}
    </GoodbyePage>
  );
}

/** Whether one can go back to it: also the room that one left may close meanwhile. */
function useStillOpen(roomId: RoomId, { how, sessionId }: Farewell): boolean {
  const room = useQuery(roomsQuery()).data?.find(({ id }) => id === roomId);
  return how === 'left' && (room === undefined || room.session?.id === sessionId);
}

/** The question comes with what comes after the talk; where that does not load, nobody is asked. */
function useMessageTools() {
  const language = useLanguage();
  const [, setCome] = useState(false);
  useEffect(() => {
    loadPieces([messageTools], language).then(
      () => setCome(true),
      () => undefined,
    );
  }, [language]);
  return hasCome([messageTools], language) ? messageTools.code.now() : undefined;
}

interface GoodbyePageProps {
  readonly title: string;
  readonly text: string;
  /** There was a conversation, which can no longer be read. */
  readonly hasHistory: boolean;
  readonly unsent: readonly string[];
  readonly lapsed?: readonly string[];
  /** The room that was left, which is not offered again. */
  readonly except: RoomId | null;
  /** Before the ways back: an alarm of the reader is still looked after. */
  readonly first?: ReactNode;
  /** A question about the visit, after the ways back. */
  readonly lookBack?: ReactNode;
  /** The ways back. */
  readonly children: ReactNode;
}

/** Thanks, the words that did not arrive, the ways back, and for visitors where to turn now. */
export function GoodbyePage(props: GoodbyePageProps) {
  const { title, text, hasHistory, unsent, lapsed = [], except, first, lookBack, children } = props;
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const isTeam = useSelf().self?.kind === 'team';
  // The conversation has just vanished under the reader: start at the top, with the title.
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus();
  }, []);
  return (
    <Page {...(!isTeam && { help: 'beside' })}>
      <div className={styles.head}>
        <DrawnGoodbye />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
        <p className="lead">{text}</p>
        {hasHistory && <p>{t('goodbye.history')}</p>}
      </div>
      {first}
      {unsent.length > 0 && <LostWords why={t('goodbye.unsent')} words={unsent} />}
      {lapsed.length > 0 && <LostWords why={t('goodbye.lapsed')} words={lapsed} />}
      <div className={styles.ways}>{children}</div>
      {lookBack}
      {!isTeam && (
        <section className={styles.where} aria-labelledby="where">
          <h2 id="where">{t('goodbye.where')}</h2>
          <p className={styles.toLines}>
            <a href="#crisis-block">{t('rooms.elsewhere')}</a>
          </p>
          <WhereTo except={except} />
        </section>
      )}
    </Page>
  );
}

/** Who left under their own alarm: how it stands, and how to stay within reach. */
function StillReached({ sessionId }: { readonly sessionId: RoomSessionId }) {
  const { t } = useTranslation();
  return (
    <>
      <NotSafe place={{ kind: 'roomSession', id: sessionId }} />
      <p>
        {t('goodbye.reached')} <LocalLink to="/ask">{t('goodbye.codename')}</LocalLink>
      </p>
    </>
  );
}

/** Nobody can write to them here any more: the way to come back later. */
export function ComeBack() {
  const { t } = useTranslation();
  return (
    <p>
      {t('goodbye.noWayBack')} <LocalLink to="/ask">{t('goodbye.codename')}</LocalLink>
    </p>
  );
}

/** What is open now, and a question, which can always be asked; then what opens later. */
function WhereTo({ except }: { except: RoomId | null }) {
  const { t } = useTranslation();
  const canAsk = useQuery(organisationQuery()).data?.isSetUp !== false;
  const others = useQuery(roomsQuery()).data?.filter((room) => room.id !== except) ?? [];
  const later = others.filter(({ status }) => status !== 'open');
  return (
    <>
      <ul className={styles.rooms}>
        {others
          .filter(({ status }) => status === 'open')
          .map((room) => (
            <OtherRoom key={room.id} room={room} />
          ))}
        {canAsk && (
          <li>
            <LocalLink to="/ask">{t('goodbye.ask')}</LocalLink>
          </li>
        )}
      </ul>
      {later.length > 0 && (
        <>
          <h3>{t('goodbye.later')}</h3>
          <ul className={styles.rooms}>
            {later.map((room) => (
              <OtherRoom key={room.id} room={room} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function OtherRoom({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useMoment();
  return (
    <li>
      <LocalLink to={`/rooms/${room.id}`}>{say(room.title)}</LocalLink>
      {room.status === 'open' || !room.opensAt ? (
        <RoomStatus room={room} />
      ) : (
        <span className="quiet">{t('rooms.opens', { moment: moment(room.opensAt) })}</span>
      )}
    </li>
  );
}
