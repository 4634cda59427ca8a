import type { AlarmItem } from '@naast/shared/contract/alarms';
import type { SeatId } from '@naast/shared/contract/seats';
import { useQuery } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useSelf } from '../../api/self-context.js';
import { playSoftly } from '../../browser/sound.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { soundWish } from '../../news/sound-wish.js';
import { useAway, useNews } from '../../news/use-news.js';
import { usePlace } from '../../router.js';
import { Disclosure } from '../disclosure.js';
import { dotted } from '../dotted.js';
import { joinClasses } from '../join-classes.js';
import { LinkBeside } from '../link-beside.js';
import { useMoment } from '../use-moment.js';
import styles from './alarm-bar.module.css';
import { isGrave, useAlarmWords } from './alarm-words.js';
import { Steps } from './protocol.js';
import { alarmsQuery } from './queries.js';
import { shownBars } from './shown-bars.js';
import { TakeAlarm } from './take-alarm.js';

/** Nobody took it, or who did has no page open any more. */
const isUntaken = ({ taken }: AlarmItem): boolean => taken === null || (!taken.isMe && !taken.isHere);

/** Nobody looks, and the call of who is on call did not arrive. */
const isUncalled = (alarm: AlarmItem): boolean => isUntaken(alarm) && alarm.onCall.state === 'failed';

/** More would leave no room for the page. */
const shownMost = 2;

interface AlarmBarProps {
  /** Their pages open beside the room, which must stay open. */
  readonly isInRoom?: boolean;
  /** Of the room's people, whose names the user sees anyway. */
  readonly nameOf?: (seatId: SeatId) => string | null;
  /** What to do stands beside it already. */
  readonly hasSteps?: boolean;
  /** Not of this page: it stands above it, where the page has none. */
  readonly isElsewhere?: boolean;
}

/** The alarms that nobody took, and the user's own. */
export function AlarmBar({ isInRoom = false, hasSteps = false, isElsewhere = false, nameOf }: AlarmBarProps) {
  const { t } = useTranslation();
  const { self } = useSelf();
  const { pathname } = usePlace();
  const { data } = useQuery({ ...alarmsQuery(), enabled: self?.may.seeAlarms ?? false });
  useEffect(() => {
    if (isElsewhere) return;
    shownBars.set(shownBars.get() + 1);
    return () => shownBars.set(shownBars.get() - 1);
  }, [isElsewhere]);
  const untaken = data?.open.filter(isUntaken) ?? null;
  const left = (data?.open ?? []).filter(({ found }) => found !== null);
  // Words to be found by, left with one that the user took, are news as well.
  useAlarmSound(untaken && [...untaken, ...left].map(({ id, found }) => (found ? `${id} found` : id)));
  // Taken on this page: what to do now stands beside it, until it is folded.
  const [now, setNow] = useState<AlarmItem['id'] | null>(null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    // It comes first then; the bar may have been scrolled to it.
    if (now !== null && bar.current) bar.current.scrollTop = 0;
  }, [now]);
  const isShown = (alarm: AlarmItem) =>
    (isUntaken(alarm) || alarm.taken?.isMe) && !pathname.endsWith(alarm.id);
  // The list has those that nobody took first. What was left for 112 only its taker can pass on: it comes before them.
  const shown = (data?.open ?? [])
    .filter(isShown)
    .sort((one, other) => isFirst(other, now) - isFirst(one, now));
  // The list comes a page at a time.
  const more = shown.length - shownMost + (data ? data.openCount - data.open.length : 0);
  return (
    <>
      <Announced alarms={untaken ?? []} />
      <Said isSo={shown.some(({ found }) => found !== null)} what={t('alarms.bar.found')} />
      <Said isSo={shown.some(isUncalled)} what={t('alarms.bar.callFailed')} />
      {shown.length > 0 && (
        <section
          ref={bar}
          className={joinClasses(styles.bar, shown.some(({ id }) => id === now) && styles.unfolded)}
          data-alarms
          // Of a page that folds what stands above: these wait for no tap.
          data-stays={shown.some((one) => isUntaken(one) || one.found || one.id === now) ? '' : undefined}
          aria-label={t('alarms.title')}
        >
          <ul>
            {shown.slice(0, shownMost).map((alarm) => (
              <Line
                key={alarm.id}
                alarm={alarm}
                isInRoom={isInRoom}
                hasSteps={hasSteps}
                isNow={alarm.id === now}
                onNow={(isNow) => setNow((one) => (isNow ? alarm.id : one === alarm.id ? null : one))}
                name={(alarm.seatId && nameOf?.(alarm.seatId)) ?? null}
              />
            ))}
          </ul>
          {more > 0 && (
            <p>
              <LocalLink to="/team/alarms">{t('alarms.bar.more', { count: more })}</LocalLink>
            </p>
          )}
        </section>
      )}
    </>
  );
}

const isFirst = ({ id, found }: AlarmItem, now: string | null) => (found !== null ? 2 : id === now ? 1 : 0);

interface LineProps {
  readonly alarm: AlarmItem;
  readonly isInRoom: boolean;
  readonly hasSteps: boolean;
  readonly name: string | null;
  /** What to do now is unfolded. */
  readonly isNow: boolean;
  readonly onNow: (isNow: boolean) => void;
}

function Line({ alarm, isInRoom, hasSteps, name, isNow, onNow }: LineProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { whatOf, whereOf, levelOf } = useAlarmWords();
  const to = `/team/alarms/${alarm.id}`;
  return (
    <li className={joinClasses(alarm.taken?.isMe && styles.mine)}>
      <Siren size={20} aria-hidden />
      <p>
        <LinkBeside to={to} isInRoom={isInRoom}>
          {whatOf(alarm)}
        </LinkBeside>{' '}
        <span>
          {dotted([
            name,
            alarm.level !== null && levelOf(alarm),
            // Of a question the first words say it; whose name is known is in this room.
            (alarm.place.kind === 'talk' || (alarm.place.kind === 'roomSession' && name === null)) &&
              whereOf(alarm),
            t('alarms.since', { moment: moment(alarm.raisedAt) }),
          ])}
          .{' '}
          {alarm.taken === null ? (
            // Where there is little room its button says it.
            <span className="unseen-if-narrow">{t('alarms.bar.nobody')}</span>
          ) : alarm.taken.isMe ? (
            t('alarms.bar.mine')
          ) : (
            t('alarms.bar.gone', { name: alarm.taken.name })
          )}{' '}
          {isUncalled(alarm) && <strong>{t('alarms.bar.callFailed')}</strong>}{' '}
          {alarm.found && <strong>{t('alarms.bar.found')}</strong>}
        </span>
      </p>
      {isUntaken(alarm) && <TakeAlarm alarm={alarm} size="small" onTaken={() => onNow(!hasSteps)} />}
      {alarm.taken?.isMe && !hasSteps && (
        <Disclosure
          look="bare"
          className={styles.now}
          summary={t('alarms.protocol.title')}
          open={isNow}
          onToggle={(event) => onNow(event.currentTarget.open)}
        >
          <Steps />
          <p>
            <LinkBeside to={to} isInRoom={isInRoom}>
              {t('alarms.bar.open')}
            </LinkBeside>
          </p>
        </Disclosure>
      )}
    </li>
  );
}

/**
 * Words were left for 112, which who took it finds on its page; or the call of who is on call failed. Said once each time that it comes
 * to be so.
 */
function Said({ isSo, what }: { readonly isSo: boolean; readonly what: string }) {
  return (
    <div role="alert" className="unseen">
      {isSo && what}
    </div>
  );
}

/** Said before, on this or an earlier page: going to another page says nothing again. */
const saidBefore = new Set<string>();

/** Says each once: what may happen now interrupts, the rest waits for its turn. */
function Announced({ alarms }: { readonly alarms: readonly AlarmItem[] }) {
  const { t } = useTranslation();
  const { whatOf, whereOf } = useAlarmWords();
  const [before] = useState(() => new Set(saidBefore));
  useEffect(() => {
    for (const { id } of alarms) saidBefore.add(id);
  }, [alarms]);
  const said = (isOfThese: (alarm: AlarmItem) => boolean) =>
    alarms
      .filter((alarm) => !before.has(alarm.id) && isOfThese(alarm))
      .map((alarm) => (
        <p key={alarm.id}>{t('alarms.bar.news', { what: whatOf(alarm), where: whereOf(alarm) })}</p>
      ));
  return (
    <div className="unseen">
      <div role="alert">{said(isGrave)}</div>
      <div role="status">{said((alarm) => !isGrave(alarm))}</div>
    </div>
  );
}

/** Counts them in the title while the tab is away. A new one sounds once, where the user wants that, also on an open tab. */
function useAlarmSound(ids: readonly string[] | null): void {
  const isAway = useAway();
  useNews(ids);
  const heard = useRef(ids);
  const all = ids?.join() ?? null;
  useEffect(() => {
    const now = all === null ? null : all.split(',').filter((id) => id !== '');
    const isNew = heard.current !== null && now?.some((id) => !heard.current?.includes(id));
    if (now !== null) heard.current = [...new Set([...(heard.current ?? []), ...now])];
    // While it is away, what counts in the title sounds.
    if (isNew && !isAway && soundWish.get()) playSoftly();
  }, [all, isAway]);
}
