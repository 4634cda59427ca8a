import type { MessageView, RoomSessionId } from '@naast/shared/contract/rooms';
import type { Refusal } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import {
  applyCatchUp,
  applyEvent,
  applyLanded,
  applySessionState,
  isBehind,
  type LiveEvent,
  type LiveState,
  startState,
} from './apply-event.js';
import { readCatchUp } from './catch-up.js';
import { createCell } from './cell.js';
import { addToOutbox, afterCatchUp, afterLineLost, type Outbox, retry, withdraw } from './outbox.js';
import type { RoomPorts } from './ports.js';
import { createSender } from './sender.js';
import { nobodyTypes, noteTyping, stillTyping, stopTyping, type Typing } from './typing.js';

/** `left`: by the same person, in another window. `freed`: a host gave the chair away. */
export type Ended = 'closed' | 'visitEnded' | 'left' | 'freed';

export interface RoomView {
  /** `full`: the server has too many lines open, and we try again by ourselves. */
  readonly line: 'connecting' | 'up' | 'down' | 'full';
  /** null until everything needed at the start has come in. */
  readonly state: LiveState | null;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly ended: Ended | null;
}

export type RoomStore = ReturnType<typeof createRoomStore>;

const retryFetchAfter = 2000;

/**
 * One room session, live. On every connect: follow, resend what waits, catch up, read who is there.
 * The draft and the outbox outlive the connection and even the visit; nothing typed is lost while the page lives.
 */
export function createRoomStore(sessionId: RoomSessionId, ports: RoomPorts) {
  const view = createCell<RoomView>({
    line: 'connecting',
    state: null,
    outbox: [],
    typing: nobodyTypes,
    ended: null,
  });
  const draft = createCell('');
  const update = (part: Partial<RoomView>) => view.set({ ...view.get(), ...part });

  let running = false;
  let following = false;
  /** Each synchronisation has its number; an older one that is still waiting must not write any more. */
  let turn = 0;
  let catchingUp = false;
  let catchUpAgain = false;
  let checkingSeat = false;
  /** What came while a synchronisation was reading; it is applied to what that brings. */
  let meanwhile: { heard: LiveEvent[]; landed: MessageView[] } | null = null;
  let lastTypeSent = 0;

  const sender = createSender({
    outbox: () => view.get().outbox,
    setOutbox: (outbox) => update({ outbox }),
    lastSeq: () => view.get().state?.messages.at(-1)?.seq ?? 0,
    post: (clientKey, text) => ports.socket.ask('room:post', { sessionId, clientKey, text }),
    landed,
    refused: (code) => {
      if (endOf(code) === 'visitEnded') refused(code);
    },
    mayRun: () => following,
    now: ports.now,
    after: ports.after,
  });

  function start(): void {
    if (running) return;
    running = true;
    update({ line: 'connecting', ended: null, outbox: afterLineLost(view.get().outbox) });
    ports.socket.open({
      up: () => void synchronise(),
      down,
      failed(why) {
        if (why === 'full') update({ line: 'full' });
        else if (view.get().line === 'full') update({ line: 'down' });
        void checkSeat();
      },
      heard: hear,
      ended: () => end('visitEnded'),
    });
  }

  function stop(): void {
    if (!running) return;
    running = false;
    down();
    ports.socket.close();
  }

  function end(how: Ended): void {
    stop();
    update({ ended: how });
  }

  function down(): void {
    turn++;
    following = false;
    meanwhile = null;
    update({ line: 'down', typing: nobodyTypes, outbox: afterLineLost(view.get().outbox) });
  }

  async function synchronise(): Promise<void> {
    const mine = ++turn;
    const isOver = () => mine !== turn;
    meanwhile = { heard: [], landed: [] };
    try {
      const followed = await ports.socket.ask('room:follow', { sessionId });
      if (isOver()) return;
      if (!followed.ok) return refused(followed.error.code);
      following = true;
      await sender.run();
      if (isOver()) return;
      const fresh = await ports.readSession(sessionId);
      if (isOver()) return;
      if (fresh.mySeatId === null) return refused('seatNeeded');
      // What another seat was shown is not for this one: a host reads more than a visitor may.
      const state = view.get().state;
      const known = state?.mySeatId === fresh.mySeatId ? state : null;
      const reply = await readCatchUp((afterRev) => ports.readMessages(sessionId, afterRev), known?.rev ?? 0);
      if (isOver()) return;
      const base = known ? applyCatchUp(applySessionState(known, fresh), reply) : startState(fresh, reply);
      const came = meanwhile ?? { heard: [], landed: [] };
      meanwhile = null;
      update({
        line: 'up',
        state: came.landed.reduce(applyLanded, came.heard.reduce(applyEvent, base)),
        outbox: afterCatchUp(view.get().outbox, reply.messages),
      });
      if (fresh.session.closed) return end('closed');
      if (came.heard.some((event) => isBehind(base, event))) void catchUp();
    } catch (error) {
      if (!isOver()) refused(ports.refusalOf(error));
    }
  }

  function hear(event: LiveEvent): void {
    meanwhile?.heard.push(event);
    const { state, typing } = view.get();
    if (event.type === 'room:typing') {
      if (event.payload.sessionId !== sessionId) return;
      update({ typing: noteTyping(typing, event.payload.seatId, ports.now()) });
      ports.after(limits.typing.shownFor, () =>
        update({ typing: stillTyping(view.get().typing, ports.now()) }),
      );
      return;
    }
    if (!state) return;
    const next = applyEvent(state, event);
    const writers =
      event.type === 'room:messages' ? event.payload.messages.map((message) => message.seatId) : [];
    update({ state: next, typing: stopTyping(typing, writers) });
    if (next.session.closed) return end('closed');
    if (
      event.type === 'room:seat' &&
      event.payload.seat.id === next.mySeatId &&
      event.payload.seat.presence === 'left'
    )
      return void leftOrFreed();
    if (isBehind(state, event)) void catchUp();
  }

  /** My seat has no chair any more: by myself in another window, or given away. The seat itself says which. */
  async function leftOrFreed(): Promise<void> {
    if (!running) return;
    stop();
    // Without an answer the door will say it.
    const fresh = await ports.readSession(sessionId).catch(() => null);
    if (!running) update({ ended: fresh?.freed ? 'freed' : 'left' });
  }

  /** A message that I sent or changed, as the answer brought it: shown before its event comes. */
  function landed(message: MessageView): void {
    meanwhile?.landed.push(message);
    const { state, typing } = view.get();
    if (state) update({ state: applyLanded(state, message), typing: stopTyping(typing, [message.seatId]) });
  }

  async function catchUp(): Promise<void> {
    const mine = turn;
    if (catchingUp) {
      // What is being read now may have been read before this gap came.
      catchUpAgain = true;
      return;
    }
    // A synchronisation under way will bring it.
    if (meanwhile || !view.get().state) return;
    catchingUp = true;
    try {
      const reply = await readCatchUp(
        (afterRev) => ports.readMessages(sessionId, afterRev),
        view.get().state?.rev ?? 0,
      );
      const { state, outbox } = view.get();
      // After another start the seat may be another, and see something else.
      if (state && mine === turn)
        update({ state: applyCatchUp(state, reply), outbox: afterCatchUp(outbox, reply.messages) });
    } catch (error) {
      if (mine === turn) refused(ports.refusalOf(error));
    } finally {
      catchingUp = false;
    }
    if (!catchUpAgain) return;
    catchUpAgain = false;
    if (following) await catchUp();
  }

  /** A refused handshake looks like a bad line; only the seat itself tells them apart. */
  async function checkSeat(): Promise<void> {
    if (checkingSeat) return;
    checkingSeat = true;
    let how: Ended | null = null;
    try {
      const fresh = await ports.readSession(sessionId);
      if (fresh.session.closed) how = 'closed';
      else if (fresh.mySeatId === null) how = 'visitEnded';
    } catch (error) {
      how = endOf(ports.refusalOf(error));
    } finally {
      checkingSeat = false;
    }
    if (how && running && !following) end(how);
  }

  function refused(code: Refusal): void {
    const how = endOf(code);
    if (how) return end(how);
    const mine = turn;
    ports.after(retryFetchAfter, () => {
      if (mine === turn && running) void synchronise();
    });
  }

  return {
    sessionId,
    view,
    draft,
    start,
    stop,
    /** Puts the words in the outbox; they go as soon as they can. */
    say(text: string): void {
      lastTypeSent = 0;
      update({ outbox: addToOutbox(view.get().outbox, ports.newKey(), text) });
      void sender.run();
    },
    sayAgain(clientKey: string): void {
      update({ outbox: retry(view.get().outbox, clientKey) });
      void sender.run();
    },
    takeBack: (clientKey: string) => update({ outbox: withdraw(view.get().outbox, clientKey) }),
    /** Tells the others that I am writing, at most every few seconds. */
    typed(): void {
      const now = ports.now();
      if (!following || now - lastTypeSent < limits.typing.repeatsEvery) return;
      lastTypeSent = now;
      // Nobody waits for this one: a lost "is writing" repeats itself.
      ports.socket.ask('room:type', { sessionId }).catch(() => undefined);
    },
    /** A message that I changed by REST. */
    landed,
    /** What else I changed by REST, shown before its event comes. */
    apply: hear,
    /** The room closed by my own doing; its event may come later or not at all. */
    closedByMe: () => end('closed'),
    /** Every word that was typed and did not arrive. */
    unsent: (): readonly string[] =>
      [...view.get().outbox.map((item) => item.text), draft.get()].filter((text) => text.trim() !== ''),
  };
}

function endOf(code: Refusal): Ended | null {
  switch (code) {
    case 'roomClosed':
    case 'notFound':
      return 'closed';
    case 'seatNeeded':
    case 'sessionExpired':
    case 'signInNeeded':
    case 'notAllowed':
      return 'visitEnded';
    default:
      return null;
  }
}
