import type { SeatView } from '@naast/shared/contract/seats';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { call } from '../../../api/call.js';
import { useFollow } from '../../../api/use-follow.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Ended } from '../../../live/place-kind.js';
import type { LiveTalkState } from '../../../rooms/talk-kind.js';
import { AskFirst } from '../../../ui/ask-first.js';
import { Button, buttonClass } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { Page } from '../../../ui/frame/page.js';
import { Note } from '../../../ui/note.js';
import styles from '../../../ui/talks/talks.module.css';
import { useMedia } from '../../../ui/use-media.js';
import type * as inside from '../talk.js';
import type { TeamParts } from './late-team-parts.js';
import { useTalkStore } from './use-talk-store.js';
import { WantToBeFound } from './want-to-be-found.js';

/** The inside of a room, whose script a talk shares. */
export type Inside = typeof inside;

interface LiveTalkProps {
  readonly talkId: TalkId;
  /** One of the team; else its person. */
  readonly isTeam: boolean;
  readonly inside: Inside;
  /** Null for its person, and until they are here. */
  readonly team: TeamParts | null;
  readonly onEnd: (how: Ended, unsent: readonly string[]) => void;
}

/** The view inside a talk of two. */
export function LiveTalk({ talkId, isTeam, inside, team, onEnd }: LiveTalkProps) {
  const { t } = useTranslation();
  const store = useTalkStore(talkId);
  const view = useSyncExternalStore(store.view.subscribe, store.view.get, store.view.get);
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
  if (!state) return <TalkComes isDown={connection === 'down'} />;
  const other = otherIn(state);
  const name = other?.name ?? '';
  const { room } = state.talk;
  return (
    <inside.TalkOfTwo
      label={t('talks.title')}
      className={isTeam ? undefined : styles.pair}
      view={view}
      said={{
        store,
        state,
        tools: null,
        mySeat: state.seats.find(({ id }) => id === state.mySeatId),
        may: { post: state.talk.may.post, hide: false },
        myRest: null,
        onWorry: null,
        alone: t('talks.alone'),
      }}
      title={other ? t('talks.with', { name }) : t('talks.title')}
      ways={
        <>
          {team && other && <team.RaiseAlarmHere talkId={talkId} seat={other} />}
          {room && (
            <LocalLink to={`/rooms/${room.id}`} className={buttonClass({ look: 'soft', size: 'small' })}>
              <Undo2 size={18} aria-hidden />
              {t('talks.toRoom')}
            </LocalLink>
          )}
          <EndTalk talkId={talkId} onEnded={() => store.closedByMe()} />
        </>
      }
      folds={isTeam}
      above={
        <>
          {team && (
            <team.AlarmBar
              isInRoom
              hasSteps={isWide}
              nameOf={(seatId) => state.seats.find(({ id }) => id === seatId)?.name ?? null}
            />
          )}
          <div>
            <div
              role="status"
              aria-atomic={false}
              className={styles.here}
              {...(connection !== 'up' && inside.staysOpen)}
            >
              {connection === 'down' && (
                <Note tone="heed">
                  <p>{t('live.offline')}</p>
                </Note>
              )}
              {connection === 'full' && (
                <Note tone="heed">
                  <p>{t('errors.tooManyConnections')}</p>
                </Note>
              )}
              {isTeam && other && (other.presence === 'away' || other.presence === 'left') && (
                <Note>
                  <p>{t(other.presence === 'left' ? 'talks.personLeft' : 'talks.personAway', { name })}</p>
                </Note>
              )}
            </div>
          </div>
          {!isTeam && <HostAway state={state} name={name || t('live.aHost')} inside={inside} />}
          {!isTeam && state.messages.length === 0 && (
            <Note>
              <p>
                {t('talks.onlyYou')} {t('talks.inRoom')}
              </p>
            </Note>
          )}
        </>
      }
      safe={
        isTeam ? (
          !isWide && team && <team.WhatToDo isWide={false} />
        ) : (
          <>
            <inside.NotSafe place={{ kind: 'talk', id: talkId }} />
            <WantToBeFound talkId={talkId} />
          </>
        )
      }
    >
      {isWide && team && <team.WhatToDo isWide />}
    </inside.TalkOfTwo>
  );
}

/** Until it was read for the first time; and what the server renders, which has no connection. */
export function TalkComes({ isDown = false }: { readonly isDown?: boolean }) {
  const { t } = useTranslation();
  return (
    <Page>
      <h1>{t(isDown ? 'live.notInYet' : 'live.coming')}</h1>
      <p role="status">{isDown && t('live.offline')}</p>
    </Page>
  );
}

/** The one whom the user talks with: who is there before who left. */
function otherIn({ seats, mySeatId }: LiveTalkState): SeatView | null {
  const mine = seats.find(({ id }) => id === mySeatId);
  const others = seats.filter((seat) => seat.id !== mySeatId && seat.role !== mine?.role);
  return others.find(({ presence }) => presence !== 'left') ?? others.at(-1) ?? null;
}

interface HostAwayProps {
  readonly state: LiveTalkState;
  readonly name: string;
  readonly inside: Inside;
}

/** For the person: what is so, and the lines that are open; never that somebody comes. */
function HostAway({ state: { talk }, name, inside: { Lines, minutesUntil } }: HostAwayProps) {
  const { t } = useTranslation();
  const { now } = useClock();
  const { hostAway } = talk;
  // The region is there before its words, or a screen reader may miss them. The minutes are not spoken.
  return (
    <div>
      <div role="status" className={styles.here}>
        {hostAway && (
          <Note tone="heed">
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
    </div>
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
