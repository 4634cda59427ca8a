import type { SeatView } from '@naast/shared/contract/seats';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { useMutation } from '@tanstack/react-query';
import { CloudOff, DoorClosed, Undo2, UserX } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { call } from '../../../api/call.js';
import { useFollow } from '../../../api/use-follow.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Ended } from '../../../live/place-kind.js';
import { AskFirst } from '../../../ui/ask-first.js';
import { Button, buttonClass } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { joinClasses } from '../../../ui/join-classes.js';
import { Lines } from '../../../ui/not-safe/lines.js';
import { NotSafe } from '../../../ui/not-safe/not-safe.js';
import { Note } from '../../../ui/note.js';
import talkStyles from '../../../ui/talks/talks.module.css';
import { useMedia } from '../../../ui/use-media.js';
import { hostTools } from '../host/late-host.js';
import { minutesUntil } from '../live/host-away.js';
import styles from '../live/live.module.css';
import { SaidContext } from '../live/said-context.js';
import { Talk } from '../live/talk.js';
import { useLowScreen } from '../live/use-low-screen.js';
import { plainTalking } from '../live/use-talking.js';
import { findSeat } from '../seats.js';
import { useObservable } from '../use-observable.js';
import { RaiseAlarmHere } from './raise-alarm-here.js';
import type { LiveTalkState } from './talk-kind.js';
import { useTalkStore } from './use-talk-store.js';
import { WantToBeFound } from './want-to-be-found.js';

interface LiveTalkProps {
  readonly talkId: TalkId;
  /** One of the team; else its person. */
  readonly isTeam: boolean;
  readonly onEnd: (how: Ended, unsent: readonly string[]) => void;
}

/** The view inside a talk of two. */
export function LiveTalk({ talkId, isTeam, onEnd }: LiveTalkProps) {
  const { t } = useTranslation();
  const store = useTalkStore(talkId);
  const view = useObservable(store.view);
  const isLow = useLowScreen();
  const isWide = useMedia('(min-width: 62rem)');
  const tell = useEffectEvent((how: Ended) => onEnd(how, store.unsent()));
  useEffect(() => {
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
  const { state, connection } = view;
  // The person's chair in the room stays; a host who is here does not hold the room.
  useFollow(state && !isTeam ? { kind: 'roomSession', id: state.talk.sessionId } : null, () => undefined);
  const tools = isTeam ? (hostTools.code.now() ?? null) : null;
  const other = state && otherIn(state);
  const name = other?.name ?? '';
  return (
    <main
      id="main"
      tabIndex={-1}
      aria-label={t('talks.title')}
      className={joinClasses(styles.room, !isTeam && talkStyles.pair, isLow && styles.low)}
    >
      {state ? (
        <SaidContext
          value={{
            store,
            state,
            talking: plainTalking,
            asksToShare: false,
            tools: null,
            mySeat: findSeat(state.seats, state.mySeatId),
            may: { post: state.talk.may.post, hide: false },
            myRest: null,
            onWorry: null,
            alone: 'talks.alone',
          }}
        >
          <div className={styles.bar}>
            <h1 className={styles.title}>{other ? t('talks.with', { name }) : t('talks.title')}</h1>
            <div className={styles.ways}>
              {isTeam && other && <RaiseAlarmHere talkId={talkId} seat={other} />}
              {state.talk.room && (
                <LocalLink
                  to={`/rooms/${state.talk.room.id}`}
                  className={buttonClass({ look: 'soft', size: 'small' })}
                >
                  <Undo2 size={18} aria-hidden />
                  {t('talks.toRoom')}
                </LocalLink>
              )}
              <EndTalk talkId={talkId} onEnded={() => store.closedByMe()} />
            </div>
          </div>
          <div className={styles.above}>
            {tools && <tools.AlarmBar isInRoom />}
            <div role="status" className={styles.notes}>
              {connection === 'down' && (
                <Note tone="heed" icon={<CloudOff size={20} aria-hidden />}>
                  <p>{t('live.offline')}</p>
                </Note>
              )}
              {connection === 'full' && (
                <Note tone="heed" icon={<CloudOff size={20} aria-hidden />}>
                  <p>{t('errors.tooManyConnections')}</p>
                </Note>
              )}
              {isTeam && other?.presence === 'away' && (
                <Note icon={<UserX size={20} aria-hidden />}>
                  <p>{t('talks.personAway', { name })}</p>
                </Note>
              )}
            </div>
            {!isTeam && <HostAway state={state} name={name || t('live.aHost')} />}
            {!isTeam && state.messages.length === 0 && (
              <Note>
                <p>
                  {t('talks.onlyYou')} {t('talks.inRoom')}
                </p>
              </Note>
            )}
          </div>
          <Talk view={view} isCovered={false} />
          {isTeam ? (
            <WhatToDo isWide={isWide} />
          ) : (
            <div className={styles.safe}>
              <NotSafe place={{ kind: 'talk', id: talkId }} />
              <WantToBeFound talkId={talkId} />
            </div>
          )}
        </SaidContext>
      ) : (
        <div className={styles.coming}>
          <EmptyState drawing={null}>
            <h1>{t(connection === 'down' ? 'live.notInYet' : 'live.coming')}</h1>
            <p role="status">{connection === 'down' && t('live.offline')}</p>
          </EmptyState>
        </div>
      )}
    </main>
  );
}

/** For who holds it: what to ask, where to point, and what we cannot do. */
function WhatToDo({ isWide }: { readonly isWide: boolean }) {
  const { t } = useTranslation();
  const Alarms = hostTools.code.now()?.AlarmCards;
  const Protocol = hostTools.code.now()?.Protocol;
  if (!Alarms || !Protocol) return null;
  if (!isWide)
    return (
      <div className={styles.safe}>
        <Disclosure summary={t('alarms.protocol.title')}>
          <Protocol />
        </Disclosure>
      </div>
    );
  return (
    <aside className={talkStyles.side} aria-label={t('alarms.protocol.title')}>
      <Protocol />
      <h2>{t('alarms.cards.title')}</h2>
      <Alarms />
    </aside>
  );
}

/** The one whom the user talks with: who is there before who left. */
function otherIn({ seats, mySeatId }: LiveTalkState): SeatView | null {
  const mine = findSeat(seats, mySeatId);
  const others = seats.filter((seat) => seat.id !== mySeatId && seat.role !== mine?.role);
  return others.find(({ presence }) => presence !== 'left') ?? others.at(-1) ?? null;
}

/** For the person: what is so, and the lines that are open; never that somebody comes. */
function HostAway({ state: { talk }, name }: { readonly state: LiveTalkState; readonly name: string }) {
  const { t } = useTranslation();
  const { now } = useClock();
  const { hostAway } = talk;
  // The region is there before its words, or a screen reader may miss them. The minutes are not spoken.
  return (
    <>
      <div role="status">
        {hostAway && (
          <Note tone="heed" icon={<UserX size={20} aria-hidden />}>
            <p>
              <strong>{t(`talks.hostAway.${hostAway.lead}`, { name })}</strong>
            </p>
          </Note>
        )}
      </div>
      {hostAway && (
        <Lines
          said={t('talks.hostAway.closes', { count: minutesUntil(Date.parse(hostAway.closesAt), now) })}
        />
      )}
    </>
  );
}

function EndTalk({ talkId, onEnded }: { readonly talkId: TalkId; readonly onEnded: () => void }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const end = useMutation({
    mutationFn: () => call(talkRoutes.endTalk, { params: { talkId } }),
    onSuccess: onEnded,
  });
  return (
    <>
      <Button look="soft" size="small" onClick={() => setAsking(true)}>
        <DoorClosed size={18} aria-hidden />
        {t('talks.end')}
      </Button>
      {isAsking && (
        <AskFirst
          title={t('talks.endTitle')}
          yes={t('talks.endYes')}
          isBusy={end.isPending}
          error={end.error}
          onYes={end.mutate}
          onClose={() => setAsking(false)}
        >
          <p>{t('talks.endText')}</p>
        </AskFirst>
      )}
    </>
  );
}
