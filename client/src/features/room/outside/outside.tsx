import type { OrganisationView } from '@naast/shared/contract/organisation';
import type { SelfView } from '@naast/shared/contract/people';
import type { RoomView, SessionState } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hasVisit } from '../../../api/has-visit.js';
import { useBilingual } from '../../../language/language-context.js';
import { LocalLink } from '../../../language/local-link.js';
import { useTranslation } from '../../../language/use-translation.js';
import type { Piece } from '../../../piece.js';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import { BackLink } from '../../../ui/back-link.js';
import { Page } from '../../../ui/frame/page.js';
import { Note } from '../../../ui/note.js';
import { RoomFacts, RoomStatus } from '../../../ui/rooms/room-facts.js';
import { RoomHours } from '../../../ui/rooms/room-hours.js';
import { useShortMoment } from '../../../ui/use-moment.js';
import { rowPiece } from '../late-row.js';
import { silentPiece } from '../late-silent.js';
import { talk } from '../late-talk.js';
import { myOutQuery } from '../queries.js';
import { findSeat } from '../seats.js';
import { useSoon } from '../use-soon.js';
import type { Inside, Queued, Silent } from './ask-to-enter.js';
import { ClosedDoor } from './closed-door.js';
import { EntryForm } from './entry-form.js';
import { JoinAsHost } from './join-as-host.js';
import { MyOut } from './my-out.js';
import styles from './outside.module.css';

interface OutsideProps {
  readonly room: RoomView;
  readonly organisation: OrganisationView;
  readonly self: SelfView;
  /** What the room is made of inside: it comes while people read here, and entering waits for it. */
  readonly pieces: readonly Piece[];
  /** What was left behind by a visit that expired while inside. */
  readonly expired: RoomStore | null;
  /** By whom the chair was given away that this browser had here, and why. */
  readonly freed: SessionState['freed'];
  readonly onEnter: (inside: Inside, asked: string) => void;
  readonly onJoin: (state: SessionState) => void;
  /** Of this user, who waits for a chair. */
  readonly queued: SessionState | null;
  /** As it was when they waited here. */
  readonly waited: SessionState | null;
  readonly onRow: (queued: Queued) => void;
  readonly onSilent: (silent: Silent) => void;
  /** Back to reading along unseen, where that is what the user does. */
  readonly onReadOn: (() => void) | null;
  readonly onStop: () => void;
}

/** A room seen from the doorstep. */
export function Outside({
  room,
  organisation,
  self,
  pieces,
  expired,
  freed,
  onEnter,
  onJoin,
  queued,
  waited,
  onRow,
  onSilent,
  onReadOn,
  onStop,
}: OutsideProps) {
  const { t } = useTranslation();
  const say = useBilingual();
  const moment = useShortMoment();
  const { session } = room;
  const isOpen = room.status === 'open';
  const queries = useQueryClient();
  const { queryKey, ...outQuery } = myOutQuery(room.id);
  const mayBeOut = hasVisit(self) && self.may.enterRooms;
  const out = useQuery({ ...outQuery, queryKey, enabled: mayBeOut }).data ?? null;
  const canEnter = self.may.enterRooms && room.may.enter && out === null;
  // To them it is no shut door: the badge says how it is, and theirs is the one thing to do.
  const opensAsHost = self.may.openRooms && (room.may.host || room.may.open);
  useEffect(() => {
    // The conversation has just gone from under the reader.
    if (expired) window.scrollTo(0, 0);
  }, [expired]);
  useSoon(pieces, session !== null);
  const come = talk.code.now();
  const [row, silent] = [rowPiece.code.now(), silentPiece.code.now()];
  // The words of another session cannot go along by themselves any more.
  const lostWords = expired && expired.place.id !== session?.id ? expired.unsent() : [];
  return (
    <Page help="beside">
      <div className={styles.head}>
        <BackLink to="/">{t('entry.back')}</BackLink>
        <h1>{say(room.title)}</h1>
        <p className="lead">{say(room.description)}</p>
        <div className={styles.facts}>
          <RoomStatus room={room} />
          {session && <RoomFacts room={room} />}
        </div>
        {!room.session && room.newcomersLookedAtUntil && (
          <p className="quiet">{t('entry.newcomers', { until: moment(room.newcomersLookedAtUntil) })}</p>
        )}
      </div>
      {mayBeOut && <MyOut out={out} onDone={() => void queries.invalidateQueries({ queryKey })} />}
      {freed && (
        <Note tone="heed" role="status">
          <p>
            <strong>{t(`entry.freed.${freed.reason}`, { host: freed.by })}</strong>{' '}
            {canEnter && t(`entry.freed.again.${freed.reason}`)} {t('entry.typedStays')}
          </p>
        </Note>
      )}
      {!freed && expired && session && expired.place.id === session.id && (
        <Note tone="heed" role="status">
          {wasHost(expired) ? (
            <p>
              {t('entry.teamEnded')} <LocalLink to="/team">{t('entry.teamSignIn')}</LocalLink>
            </p>
          ) : (
            <p>
              {t('entry.visitEnded')} {canEnter && t('entry.visitEndedAgain')} {t('entry.typedStays')}
            </p>
          )}
        </Note>
      )}
      {onReadOn && silent && <silent.ReadOn session={session} canEnter={canEnter} onReadOn={onReadOn} />}
      {waited && !queued && row && <row.RowOver waited={waited} session={session} />}
      {lostWords.length > 0 && come && <come.LostWords why={t('entry.unsent')} words={lostWords} />}
      <div role="status" className={styles.news}>
        {!isOpen && !opensAsHost && <ClosedDoor room={room} />}
      </div>
      {opensAsHost ? (
        <JoinAsHost room={room} pieces={pieces} onEnter={onJoin} />
      ) : (
        session &&
        // Its form would be refused: what is said above stands in its place.
        out === null &&
        (self.may.enterRooms ? (
          <EntryForm
            session={session}
            pieces={pieces}
            isOpen={isOpen}
            canEnter={canEnter}
            organisation={organisation}
            onEnter={onEnter}
            queued={queued}
            onRow={onRow}
            onSilent={room.may.readSilently && onReadOn === null ? onSilent : null}
            onStop={onStop}
          />
        ) : (
          <p>{t('entry.asTeam')}</p>
        ))
      )}
      {!room.isPaused && (
        <section className={styles.hours} aria-labelledby="hours">
          <h2 id="hours">{t('rooms.weekly')}</h2>
          <RoomHours weekly={room.weekly} dates={room.dates} />
          {!isOpen && room.weekly.length > 0 && <p className="quiet">{t('rooms.withHost')}</p>}
        </section>
      )}
    </Page>
  );
}

function wasHost(store: RoomStore): boolean {
  const { state } = store.view.get();
  return state !== null && isHostSeat(findSeat(state.seats, state.mySeatId));
}
