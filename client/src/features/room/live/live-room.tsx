import type { OrganisationView } from '@naast/shared/contract/organisation';
import { type RoomSessionId, roomRoutes, type SessionState } from '@naast/shared/contract/rooms';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Ended } from '../../../live/place-kind.js';
import { useLiveRooms } from '../../../rooms/live-rooms-context.js';
import { buttonClass } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { DoorShut } from '../../../ui/drawings/door-shut.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { WithoutScript } from '../../../ui/frame/without-script.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { NotSafe } from '../../../ui/not-safe/not-safe.js';
import { myAlarmQuery } from '../../../ui/not-safe/use-my-alarm.js';
import { useHasCome } from '../../../ui/use-has-come.js';
import { useMedia } from '../../../ui/use-media.js';
import { MyTalk } from '../apart/my-talk.js';
import type { Reading } from '../goodbye/goodbye.js';
import { hostTools } from '../host/late-host.js';
import { heldPiece } from '../late-held.js';
import { rowPiece } from '../late-row.js';
import { silentPiece } from '../late-silent.js';
import { myMeasuresQuery } from '../queries.js';
import { nameIn } from '../seats.js';
import { useObservable } from '../use-observable.js';
import { usePiece } from '../use-piece.js';
import { Banners } from './banners.js';
import { Bars } from './bars.js';
import { InRoom } from './in-room.js';
import styles from './live.module.css';
import { liveValue, type Worry } from './live-context.js';
import type { Renamed } from './name-note.js';
import { PeopleButton, PeopleDrawer, PeoplePanel } from './people.js';
import { RoomBar } from './room-bar.js';
import { Talk } from './talk.js';
import { useLowScreen } from './use-low-screen.js';
import { useTalking } from './use-talking.js';
import { WorryPanel } from './worry-panel.js';

/** Why the first read has failed so far; null while it is only loading. */
const hinderedBy = {
  connecting: null,
  up: null,
  down: 'live.offline',
  full: 'errors.tooManyConnections',
} as const;

const waitsIn = ({ myHeld, session }: SessionState) => myHeld.length > 0 || session.doorAjar !== 'off';

interface LiveRoomProps {
  readonly sessionId: RoomSessionId;
  readonly organisation: OrganisationView;
  /** Set if the user got another name than they chose. */
  readonly renamed: Renamed | null;
  /** As it was when they waited for a chair; null if they did not. */
  readonly waited: SessionState | null;
  /** From reading along unseen to the form at the door. */
  readonly onTakePart: () => void;
  /** `reading`: they read along unseen until then. */
  readonly onEnd: (how: Ended, reading: Reading | null) => void;
}

/** The view inside a room. */
export function LiveRoom({ sessionId, organisation, renamed, waited, onTakePart, onEnd }: LiveRoomProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const store = useLiveRooms().of(sessionId);
  const view = useObservable(store.view);
  const { now } = useClock();
  const isWide = useMedia('(min-width: 62rem)');
  const isLow = useLowScreen();
  const [isDrawerOpen, setDrawer] = useState(false);
  const [worried, setWorried] = useState<Worry | null>(null);
  const peopleButton = useRef<HTMLButtonElement>(null);
  const showsDrawer = isDrawerOpen && !isWide;

  const wasSilent = useRef(false);
  const tell = useEffectEvent((how: Ended) => {
    // Not by the button: a host ended it, and its time was over.
    const isOver = how === 'left' && store.view.get().state?.session.silentUntil;
    onEnd(how, wasSilent.current ? (isOver ? 'over' : 'left') : null);
  });
  useEffect(() => {
    // Starting resets how an earlier visit ended, so only a later end is reported.
    store.start();
    const stopWatching = store.view.subscribe(() => {
      const { ended } = store.view.get();
      if (!ended) return;
      stopWatching();
      tell(ended);
    });
    return () => {
      stopWatching();
      store.stop();
    };
  }, [store]);

  function closeDrawer() {
    setDrawer(false);
    peopleButton.current?.focus();
  }

  const worry = useCallback((about: Worry) => {
    setDrawer(false);
    setWorried(about);
  }, []);

  function leave() {
    // If the request fails, the server frees the seat after a while.
    call(roomRoutes.leaveRoom, { params: { sessionId } }).catch(() => undefined);
    onEnd('left', wasSilent.current ? 'left' : null);
  }

  // Whoever has to be found may say where. Read by the button that raises it.
  const { data: alarm } = useQuery({
    ...myAlarmQuery({ kind: 'roomSession', id: sessionId }),
    enabled: false,
  });
  // Read by what shows it.
  const { data: mine } = useQuery({ ...myMeasuresQuery(sessionId), enabled: false });
  const talking = useTalking(store);
  const tools = hostTools.code.now() ?? null;
  const [row, silent] = [rowPiece.code.now(), silentPiece.code.now() ?? null];
  const { state } = view;
  const waitedAs = waited?.session.id === sessionId ? waited.inRow?.name : undefined;
  const standing = state?.standing;
  const isSilent = standing === 'silent';
  useEffect(() => {
    // Took part in another window: this page follows as people do from now on.
    if (wasSilent.current && standing === 'seated') {
      store.stop();
      store.start();
    }
    // Once the seat is gone, it is asked what it was.
    if (standing && standing !== 'left') wasSilent.current = isSilent;
  }, [store, isSilent, standing]);
  const held = usePiece(heldPiece, state !== null && waitsIn(state));
  const hindered = hinderedBy[view.connection];
  const restsAt = state?.session.hostAway?.writingRestsAt;
  const writingRests = useHasCome(restsAt ? Date.parse(restsAt) : null);
  const pausedUntil = state?.session.writingPause?.until;
  const pauseIsOver = useHasCome(pausedUntil ? Date.parse(pausedUntil) : null);
  const value =
    state &&
    liveValue(store, state, organisation, talking, tools, worry, {
      now,
      writingRests,
      pauseIsOver,
      ownSlow: mine?.find(({ kind, isRunning }) => kind === 'slow' && isRunning) ?? null,
      isUnderAlarm: alarm?.state === 'unseen' || alarm?.state === 'seen',
      alone: state.silent > 0 ? t('live.readers', { count: state.silent }) : t('live.empty.alone'),
    });
  return (
    <>
      {/* Gets the focus after entering: its name tells a screen reader where the user is. */}
      <main
        id="main"
        tabIndex={-1}
        aria-label={state ? say(state.session.title) : undefined}
        className={joinClasses(styles.room, isLow && styles.low)}
      >
        {value ? (
          <InRoom live={value}>
            <RoomBar onLeave={leave} isWide={isWide}>
              {isWide ? (
                tools && <tools.CloseRoom />
              ) : (
                <PeopleButton
                  ref={peopleButton}
                  isOpen={showsDrawer}
                  onToggle={() => setDrawer(!showsDrawer)}
                />
              )}
            </RoomBar>
            <div className={styles.above} tabIndex={-1} data-focus-home>
              {!tools && <MyTalk sessionId={sessionId} />}
              <Bars isLow={isLow}>
                {tools && <tools.AlarmBar isInRoom nameOf={nameIn(value.state.seats)} />}
                {tools && <tools.TalksHere />}
                <Banners view={view} />
                {tools && value.may.decideHeld && <tools.HeldNews />}
                {tools && value.may.door && <tools.DoorAjarNews />}
                {tools && value.may.door && !isWide && <tools.DoorNews />}
                {tools && value.may.whisper && <tools.WhisperNews />}
                {tools && <tools.HelpBar />}
                {tools && value.may.leaveHandover && <tools.HandoverNews />}
                {waitedAs !== undefined && row && <row.FromRow waitedAs={waitedAs} />}
                {talking.tools && !tools && <talking.tools.MyMeasures sessionId={sessionId} />}
                {talking.tools && <talking.tools.NameNote renamed={renamed} />}
                {talking.tools && <talking.tools.Pinned />}
              </Bars>
            </div>
            <Talk
              view={view}
              isCovered={showsDrawer}
              held={held && <held.HeldItems />}
              instead={
                isSilent ? silent && <silent.SilentBar onTakePart={onTakePart} onLeave={leave} /> : undefined
              }
            />
            {talking.tools && <talking.tools.Arrival />}
            {held && <held.OwnHeldNews />}
            {/* Who can call colleagues in does that, and has alarms in their own tools. */}
            {value.may.raiseOwnAlarm && !value.may.askHelp && (
              <div className={styles.safe} tabIndex={-1} data-focus-home>
                {worried && (
                  <WorryPanel
                    key={Object.values(worried.item)[0]}
                    worry={worried}
                    onClose={() => setWorried(null)}
                  />
                )}
                <NotSafe place={{ kind: 'roomSession', id: sessionId }} />
              </div>
            )}
            {isWide && <PeoplePanel />}
            {showsDrawer && <PeopleDrawer onClose={closeDrawer} />}
          </InRoom>
        ) : (
          <div className={styles.coming}>
            <EmptyState
              drawing={hindered && <DoorShut />}
              // Does not leave the seat: another page of this browser may use it.
              action={
                hindered && (
                  <LocalLink to="/" className={buttonClass({})}>
                    {t('frame.notFound.home')}
                  </LocalLink>
                )
              }
            >
              <h1>{t(hindered ? 'live.notInYet' : 'live.coming')}</h1>
              <p role="status">{hindered && t(hindered)}</p>
            </EmptyState>
            <NotSafe place={{ kind: 'roomSession', id: sessionId }} />
            <WithoutScript />
          </div>
        )}
      </main>
    </>
  );
}
