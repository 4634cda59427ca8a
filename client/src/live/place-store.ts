import type { MessagePage, MessageView } from '@naast/shared/contract/messages';
import { limits } from '@naast/shared/limits';
import { type Following, keepFollowing, tryAgainAfter } from './following.js';
import { type KeptWords, keepWords } from './kept-words.js';
import {
  isBehind,
  type Log,
  logOf,
  readCatchUp,
  windowOf,
  withChanges,
  withLanded,
  withNewest,
  withOlder,
} from './log.js';
import { createObservable } from './observable.js';
import { oneAtATime } from './one-at-a-time.js';
import {
  type Attached,
  addToOutbox,
  afterConnectionLost,
  type Outbox,
  retry,
  withdraw,
  withoutLanded,
} from './outbox.js';
import { applyEvent, type Ended, type PlaceKind, type Standing } from './place-kind.js';
import type { PlacePorts } from './ports.js';
import { createSender } from './sender.js';
import { addTyping, nobodyTypes, stillTyping, stopTyping, type Typing } from './typing.js';
import type { PlaceEvent, TalkRef } from './wire.js';

export interface TalkPorts<S> extends PlacePorts {
  read(): Promise<S>;
  readMessages(afterRev: number): Promise<MessagePage>;
  /** The newest window, or the one before a `seq`. */
  readWindow(before?: number): Promise<MessagePage>;
  readonly kept: KeptWords;
}

export interface PlaceView<S> {
  /** `full`: the server has too many connections open; the socket retries by itself. */
  readonly connection: 'connecting' | 'up' | 'down' | 'full';
  /** Null until the first read is complete. */
  readonly state: (S & Log) | null;
  readonly outbox: Outbox;
  readonly typing: Typing;
  readonly ended: Ended | null;
}

export type PlaceStore<S> = ReturnType<typeof createPlaceStore<S & Standing>>;

/**
 * The live store of a place with messages. On each connect it follows, resends the outbox, reads the state and catches up; at the
 * start and after a long absence it reads only the newest messages. Draft and outbox outlive the connection and the visit, and are
 * stored beyond the page.
 */
export function createPlaceStore<S extends Standing>(
  kind: PlaceKind<S>,
  place: TalkRef,
  ports: TalkPorts<S>,
) {
  const view = createObservable<PlaceView<S>>({
    connection: 'connecting',
    state: null,
    outbox: [],
    typing: nobodyTypes,
    ended: null,
  });
  const draft = createObservable('');
  const outbox = createObservable<Outbox>([]);
  const update = (part: Partial<PlaceView<S>>) => view.set({ ...view.get(), ...part });
  outbox.subscribe(() => update({ outbox: outbox.get() }));
  const keeper = keepWords(outbox, draft, ports);

  let following: Following | null = null;
  /** Events that arrived before the state was read; applied once it is. */
  let meanwhile: { events: PlaceEvent[]; landed: MessageView[] } | null = null;
  const gather = () => {
    meanwhile = { events: [], landed: [] };
  };
  /** Whether older messages were loaded: then a long absence must not reset the window. */
  let hasReadBack = false;
  let lastTypeSent = Number.NEGATIVE_INFINITY;

  const sender = createSender({
    outbox: outbox.get,
    setOutbox: outbox.set,
    post: ({ clientKey, text, attached }) =>
      ports.connection.ask('place:post', { ...place, clientKey, body: { text, ...attached } }),
    landed,
    refused: (code) => {
      if (kind.endOf(code) === 'visitEnded') end('visitEnded');
    },
    mayRun: () => following?.isFollowed() === true,
    now: ports.now,
    after: ports.after,
  });

  function start(): void {
    if (following) return;
    outbox.set(afterConnectionLost(outbox.get()));
    update({ connection: 'connecting', ended: null });
    gather();
    keeper.renew();
    void keeper.open().then(sender.run);
    following = keepFollowing(place, ports, {
      followed,
      down,
      failed(why) {
        if (why === 'full') update({ connection: 'full' });
        else if (view.get().connection === 'full') update({ connection: 'down' });
        checkSeat();
      },
      received: receive,
      refused(code) {
        gather();
        const how = kind.endOf(code);
        if (how) end(how);
        return how === null;
      },
    });
  }

  function stop(): void {
    if (!following) return;
    following.stop();
    following = null;
    down();
  }

  function end(how: Ended): void {
    stop();
    update({ ended: how });
  }

  function down(): void {
    gather();
    outbox.set(afterConnectionLost(outbox.get()));
    update({ connection: 'down', typing: nobodyTypes });
  }

  async function followed(head: number | null, isOver: () => boolean): Promise<void> {
    void keeper.open().then(sender.run);
    await sender.run();
    if (isOver()) return;
    const fresh = await ports.read();
    if (isOver()) return;
    if (fresh.mySeatId === null) return end('visitEnded');
    const log = await readOn(fresh.mySeatId, head ?? 0);
    if (isOver()) return;
    const base = { ...fresh, ...log };
    const came = meanwhile ?? { events: [], landed: [] };
    meanwhile = null;
    const received = came.events.reduce((before, event) => applyEvent(kind, before, event), base);
    outbox.set(withoutLanded(outbox.get(), base.messages));
    update({ connection: 'up', state: came.landed.reduce(withLanded, received) });
    const how = kind.endedBy(base);
    if (how) return end(how);
    // Older messages that were loaded meanwhile may have moved `rev` back.
    if (base.rev < (head ?? 0) || came.events.some((event) => isBehind(base, event))) catchUp();
  }

  /** Catches up from the known rev; reads the newest window instead when nothing is known, or more than a window was missed. */
  async function readOn(mySeatId: string, head: number): Promise<Log> {
    // The log of another seat must not be reused: a host sees more than a visitor.
    const known = () => {
      const { state } = view.get();
      return state?.mySeatId === mySeatId ? logOf(state) : null;
    };
    const before = known();
    if (before && (hasReadBack || head - before.rev <= limits.message.window)) {
      const read = await readCatchUp(ports.readMessages, before.rev);
      return withChanges(known() ?? before, read);
    }
    const newest = await ports.readWindow();
    hasReadBack = false;
    return windowOf(newest);
  }

  function receive(event: PlaceEvent): void {
    meanwhile?.events.push(event);
    if (event.type === 'signIn:ended') return end('visitEnded');
    if (event.type === 'place:gone') return end('closed');
    const { state, typing } = view.get();
    if (event.type === 'place:typing') {
      update({ typing: addTyping(typing, event.payload.seatId, ports.now()) });
      ports.after(limits.typing.shownFor, () =>
        update({ typing: stillTyping(view.get().typing, ports.now()) }),
      );
      return;
    }
    if (!state) return;
    const told = event.type === 'place:messages' ? event.payload.messages : [];
    const next = applyEvent(kind, state, event);
    const writers = told.map((message) => message.seatId);
    outbox.set(withoutLanded(outbox.get(), told));
    update({ state: next, typing: stopTyping(typing, writers) });
    const how = kind.endedBy(next);
    if (how === 'left') void leftOrFreed();
    else if (how) end(how);
    else if (isBehind(state, event)) catchUp();
  }

  /** The own seat was left in another window, or freed by a host: reads the state to tell which. */
  async function leftOrFreed(): Promise<void> {
    stop();
    // If the read fails, the page outside the room shows the reason.
    const fresh = await ports.read().catch(() => null);
    if (!following) update({ ended: fresh?.freed ? 'freed' : 'left' });
  }

  /** Applies a message from a reply, before its event arrives. */
  function landed(message: MessageView): void {
    meanwhile?.landed.push(message);
    const { state, typing } = view.get();
    if (state) update({ state: withLanded(state, message), typing: stopTyping(typing, [message.seatId]) });
  }

  const catchUp = oneAtATime(async () => {
    const { state } = view.get();
    const mine = following;
    // The running attempt to follow catches up.
    if (meanwhile || !state || !mine?.isFollowed()) return;
    const read = await readCatchUp(ports.readMessages, state.rev).catch(ports.refusalOf);
    const now = view.get();
    // The store was restarted: the seat may be another one, which sees other messages.
    if (mine !== following || !now.state) return;
    if (typeof read !== 'string') {
      outbox.set(withoutLanded(outbox.get(), read.messages));
      return update({ state: withChanges(now.state, read) });
    }
    const how = kind.endOf(read);
    if (how) end(how);
    else ports.after(tryAgainAfter, catchUp);
  });

  /** Returns the number of older messages loaded. Rejects if the read does. */
  async function readOlder(): Promise<number> {
    const { state } = view.get();
    if (!state || state.from === 1) return 0;
    const older = windowOf(await ports.readWindow(state.from));
    const now = view.get().state;
    // The window may have been reset meanwhile, or the seat may be another one, which sees other messages.
    if (now?.mySeatId !== state.mySeatId || now?.from !== state.from) return 0;
    hasReadBack = true;
    update({ state: withOlder(now, older) });
    if (older.rev < now.rev) catchUp();
    return older.messages.length;
  }

  /** Drops older messages than the newest `kept`; `readOlder` brings them back. For a reader at the end. */
  function keepNewest(kept: number): void {
    const { state } = view.get();
    if (!state) return;
    hasReadBack = false;
    update({ state: withNewest(state, kept) });
  }

  /** A refused handshake looks like a lost connection; reading the state tells them apart. */
  const checkSeat = oneAtATime(async () => {
    const how = await ports.read().then(kind.endedBy, (error: unknown) => kind.endOf(ports.refusalOf(error)));
    if (how && following && !following.isFollowed()) end(how);
  });

  return {
    place,
    view,
    draft,
    start,
    stop,
    readOlder,
    /** Older messages, beside what is shown. */
    readWindow: ports.readWindow,
    keepNewest,
    /** Adds a message to the outbox. */
    say(text: string, attached: Attached = {}): void {
      lastTypeSent = Number.NEGATIVE_INFINITY;
      outbox.set(addToOutbox(outbox.get(), ports.newKey(), text, attached));
      void sender.run();
    },
    sayAgain(clientKey: string): void {
      outbox.set(retry(outbox.get(), clientKey));
      void sender.run();
    },
    takeBack: (clientKey: string) => outbox.set(withdraw(outbox.get(), clientKey)),
    /** Sends that the user is typing, throttled. */
    typed(): void {
      const now = ports.now();
      if (!following?.isFollowed() || now - lastTypeSent < limits.typing.repeatsEvery) return;
      lastTypeSent = now;
      // Not retried: typing is sent again by itself.
      ports.connection.ask('place:type', place).catch(() => undefined);
    },
    /** Applies a message changed by REST. */
    landed,
    /** Applies another change made by REST, before its event arrives. */
    apply: receive,
    /** This page closed the place; the event may come later or not at all. */
    closedByMe: () => end('closed'),
    /** All unsent texts. */
    unsent: (): readonly string[] =>
      [...outbox.get().map((item) => item.text), draft.get()].filter((text) => text.trim() !== ''),
    /** Drops all unsent texts: their author was shown them elsewhere, or has signed out. */
    dropWords: keeper.drop,
  };
}
