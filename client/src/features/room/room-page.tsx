import type { SelfView } from '@naast/shared/contract/people';
import type { RoomId, RoomSessionId, SessionState } from '@naast/shared/contract/rooms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { hasVisit } from '../../api/has-visit.js';
import { organisationQuery, roomQuery, roomsQuery, selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { renewDraftKey } from '../../drafts/draft-box.js';
import type { Ended } from '../../live/place-kind.js';
import { idIn, type PageRowWith } from '../../page-row.js';
import type { Piece } from '../../piece.js';
import { hasSeat } from '../../rooms/has-seat.js';
import type { RoomStore } from '../../rooms/live-rooms.js';
import { useLiveRooms } from '../../rooms/live-rooms-context.js';
import { Failed } from '../../ui/failed.js';
import { NotFound } from '../../ui/frame/not-found.js';
import { Page } from '../../ui/frame/page.js';
import { isFullRoom } from '../../ui/rooms/is-full-room.js';
import { Skeleton } from '../../ui/skeleton.js';
import type { Farewell, Reading } from './goodbye/goodbye.js';
import { hostTools } from './host/late-host.js';
import { rowPiece } from './late-row.js';
import { silentPiece } from './late-silent.js';
import { talk } from './late-talk.js';
import type { Renamed } from './live/name-note.js';
import type { Inside, Queued, Silent } from './outside/ask-to-enter.js';
import { outPiece } from './outside/late-out.js';
import { Outside } from './outside/outside.js';
import { myOutQuery, sessionQuery } from './queries.js';
import { WhenCome } from './when-come.js';

export const roomPage = {
  path: '/rooms/:roomId',
  description: 'room',
  params(given) {
    const roomId = idIn<RoomId>(given['roomId']);
    return roomId && { roomId };
  },
  Component: RoomPage,
  async load({ self, queries, call }, { roomId }) {
    const { session } = await queries.query(roomQuery(roomId, call));
    if (!hasVisit(self)) return;
    await Promise.all([
      session && queries.query(sessionQuery(session.id, call)),
      self.may.enterRooms && queries.query(myOutQuery(roomId, call)),
    ]);
  },
  more({ self, queries }, { roomId }) {
    const session = queries.getQueryData(roomQuery(roomId).queryKey)?.session;
    const state = session && queries.getQueryData(sessionQuery(session.id).queryKey);
    if (state && hasSeat(state)) return insideFor(self, state);
    if (queries.getQueryData(myOutQuery(roomId).queryKey)) return [outPiece];
    return state?.inRow || isFullRoom(session ?? null) ? [rowPiece] : [];
  },
} satisfies PageRowWith<{ roomId: RoomId }>;

const forVisitors = [talk];
const forHosts = [talk, hostTools];
const forSilent = [talk, silentPiece];
/** The pieces of the view inside a room. */
const insideFor = ({ may }: SelfView, state?: Pick<SessionState, 'standing'>): readonly Piece[] =>
  may.openRooms ? forHosts : state?.standing === 'silent' ? forSilent : forVisitors;

/** A room in all its states, at one address: outside, entering, the conversation, goodbye. */
function RoomPage({ roomId }: { roomId: RoomId }) {
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  const [inside, setInside] = useState<RoomSessionId | null>(null);
  const [outOf, setOutOf] = useState<RoomSessionId | null>(null);
  const [expired, setExpired] = useState<RoomStore | null>(null);
  const [renamed, setRenamed] = useState<Renamed | null>(null);
  /** As it was when this page waited for a chair; null: it did not, or the user stopped. */
  const [waited, setWaited] = useState<SessionState | null>(null);
  /** Reads along unseen, and fills in the form to take part. */
  const [isJoining, setJoining] = useState(false);
  const [farewell, setFarewell] = useState<Farewell | null>(null);

  const { data: organisation, error: organisationError } = useQuery(organisationQuery());
  const { self, error: selfError } = useSelf();
  const room = useQuery({ ...roomQuery(roomId), enabled: inside === null });
  const mySession = useQuery(sessionQuery((hasVisit(self) && room.data?.session?.id) || null)).data;
  const queued = mySession?.inRow ? mySession : null;
  if (queued && waited !== queued) setWaited(queued);
  // A user with a seat goes straight in, unless this page has just left it.
  const seated =
    mySession && hasSeat(mySession) && mySession.session.id !== outOf ? mySession.session.id : null;
  // Once inside, only leaving or an ending leads out: the polled room state must not unmount the conversation.
  const isDeciding = isJoining && mySession?.standing === 'silent';
  if (inside === null && seated !== null && farewell === null && !isDeciding) setInside(seated);

  function enter({ named, state }: Inside, asked: string) {
    setRenamed(named === 'asChosen' ? null : { asked, how: named });
    join(state);
  }

  /** A visit may have begun. */
  function keepState(state: SessionState) {
    // Its drafts use a key that ends with it.
    renewDraftKey();
    queries.setQueryData(sessionQuery(state.session.id).queryKey, state);
    // At once: the quick exit must know that there is a visit to end.
    queries.setQueryData(selfQuery().queryKey, (known) =>
      known?.kind === 'anonymous' ? { ...known, kind: 'visitor' as const, sharesDevice: false } : known,
    );
  }

  function queue({ state }: Queued) {
    keepState(state);
    setOutOf(null);
    setJoining(false);
    // How many wait counts this person too.
    void queries.invalidateQueries({ queryKey: roomQuery(roomId).queryKey });
  }

  function readAlong({ state }: Silent) {
    setRenamed(null);
    join(state);
  }

  /** From reading along to the form; the seat stays. */
  function takePart() {
    setJoining(true);
    setInside(null);
    for (const { queryKey } of [roomQuery(roomId), sessionQuery(inside)])
      void queries.invalidateQueries({ queryKey });
  }

  function stopQueueing() {
    setWaited(null);
    queries.removeQueries({ queryKey: sessionQuery(queued?.session.id ?? null).queryKey });
    void queries.invalidateQueries({ queryKey: roomQuery(roomId).queryKey });
  }

  function join(state: SessionState) {
    keepState(state);
    setOutOf(null);
    setJoining(false);
    if (expired?.place.id === state.session.id) setExpired(null);
    setInside(state.session.id);
  }

  function leave(how: Ended, reading: Reading | null, session: RoomSessionId) {
    const store = liveRooms.of(session);
    const { state } = store.view.get();
    setOutOf(session);
    setInside(null);
    setWaited(null);
    queries.removeQueries({ queryKey: sessionQuery(session).queryKey });
    // A host may have put the user out.
    for (const { queryKey } of [roomQuery(roomId), roomsQuery(), selfQuery(), myOutQuery(roomId)])
      void queries.invalidateQueries({ queryKey });
    // After an expired visit or a freed chair the unsent text stays, for when the user enters again.
    if (how === 'visitEnded' || how === 'freed') return setExpired(store);
    // The goodbye page shows unsent text; it is not stored beyond that.
    setFarewell({
      how,
      sessionId: session,
      reason: state?.session.closed?.reason ?? null,
      unsent: store.unsent(),
      lapsed: how === 'closed' ? (state?.myHeld ?? []).map(({ text }) => text) : [],
      reading,
    });
    liveRooms.forget(session);
  }

  if (inside && organisation && self) {
    return (
      <WhenCome pieces={insideFor(self, mySession)}>
        {() => {
          const LiveRoom = talk.code.now()?.LiveRoom;
          return (
            LiveRoom && (
              <LiveRoom
                key={inside}
                sessionId={inside}
                organisation={organisation}
                renamed={renamed}
                waited={waited}
                onTakePart={takePart}
                onEnd={(how, reading) => leave(how, reading, inside)}
              />
            )
          );
        }}
      </WhenCome>
    );
  }
  const Goodbye = talk.code.now()?.Goodbye;
  if (farewell && Goodbye) {
    return <Goodbye roomId={roomId} farewell={farewell} onBack={() => setFarewell(null)} />;
  }
  // A coordinator removed it; what was typed inside is still shown.
  const isGone = room.error !== null && refusalOf(room.error) === 'notFound';
  if (isGone && !expired) return <NotFound />;
  if (room.data && organisation && self) {
    return (
      <Outside
        room={room.data}
        organisation={organisation}
        self={self}
        expired={expired}
        pieces={insideFor(self)}
        freed={mySession?.freed ?? null}
        onEnter={enter}
        onJoin={join}
        queued={queued}
        waited={waited}
        onRow={queue}
        onSilent={readAlong}
        onReadOn={isDeciding ? () => setJoining(false) : null}
        onStop={stopQueueing}
      />
    );
  }
  const error = room.error ?? organisationError ?? selfError;
  return <Page help="beside">{error ? <Failed error={error} /> : <Skeleton shape="talk" />}</Page>;
}
