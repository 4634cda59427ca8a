import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { AllCommands, AllEvents } from '@naast/shared/contract/all';
import type { Ack, ClientToServer, Command, PushedEvents, ServerToClient } from '@naast/shared/contract/kit';
import type { ErrorView } from '@naast/shared/contract/refusals';
import type { ErrorCode } from '@naast/shared/errors';
import { limits } from '@naast/shared/limits';
import { Server, type Socket } from 'socket.io';
import type { Ctx, Stores } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Place } from '../../kernel/place.js';
import { fewAtATime, joined } from '../few-at-a-time.js';
import type { Log } from '../logging/log.js';
import type { Reach } from './audience.js';
import { type Channel, channels } from './channels.js';
import { commandQueue } from './command-queue.js';
import { cutOff, type EngineConnection, guardConnection, writeFramesWhole } from './connection-guard.js';
import type { ConnectionBounds } from './connections.js';
import type { SocketConnection } from './handlers.js';
import type { Handshakes } from './handshakes.js';
import { PresenceTracker } from './presence-tracker.js';
import { type AnyHandler, ackOf, runCommand } from './run-command.js';
import { turns } from './turns.js';

/** Which places a socket hears, and through which seat. No rights: those are asked at every command. */
interface SocketData {
  follows: Map<string, Followed>;
  visit: SocketVisit;
}
interface Followed {
  readonly place: Place;
  readonly viewer: string;
  readonly seatId: string | null;
}
type Nothing = Record<string, never>;
type NaastServer = Server<ClientToServer<AllCommands>, ServerToClient<AllEvents>, Nothing, SocketData>;
type NaastSocket = Socket<ClientToServer<AllCommands>, ServerToClient<AllEvents>, Nothing, SocketData>;

/** `locked`: the screen of a team member waits for the passphrase. */
type VisitState = 'holds' | 'locked' | 'ended';

/** `lessened`: it holds, and what this account may do has become less since the handshake. */
type TouchedState = VisitState | 'lessened';

/** A socket's visit or sign-in, read at the handshake and asked again at every command. */
export interface SocketVisit {
  readonly key: string;
  /** Of the team or a member; null without. */
  readonly accountId: string | null;
  /** A sign-in of the team. */
  readonly isTeam: boolean;
  /** Signed in, or has a question here. */
  readonly isInside: boolean;
  state(): Promise<VisitState>;
  /** A fresh ctx for one command. Throws `sessionExpired` or `locked`. */
  newCtx(how: { byHand: boolean }): Promise<Ctx>;
  /** A connected page counts as activity of a visit; at most once a minute this reaches the store. */
  touch(): Promise<TouchedState>;
}

export interface RealtimeOptions {
  readonly commands: Readonly<Record<string, Command>>;
  readonly events: PushedEvents;
  readonly handlers: Readonly<Record<string, AnyHandler>>;
  readonly stores: Stores;
  readonly log: Log;
  readonly presenceGraceMs: number;
  now(): Date;
  readonly handshakes: Handshakes;
  readonly bounds: ConnectionBounds;
  readonly engineMiddlewares: readonly ((
    request: never,
    response: never,
    next: (error?: unknown) => void,
  ) => void)[];
  takeCommandToken(socketId: string): void;
  onDrop(place: Place, seatId: string): void;
  /** The person behind a seat cannot come back to it. */
  onGone(place: Place, seatId: string): void;
  /** Found by the round that looks at every socket: a change without an event, or a term that is over. */
  onVisit(visit: Pick<SocketVisit, 'key' | 'accountId'>, state: 'locked' | 'ended' | 'lessened'): void;
}

/** `due`: whose turn came since the last time. Each has one in a round's period, so that the work for many never comes at once. */
export type Which = 'all' | 'due';

export interface Realtime {
  readonly reach: Reach;
  readonly presence: PresenceTracker;
  /** The places that a socket of this node hears: all of them, or those whose turn it is to be checked. */
  places(which: Which): Place[];
  /** Notes that connected pages are still there: all of them, or those whose turn it is. */
  touchVisits(which: Which): Promise<void>;
  attach(server: HttpServer): void;
  close(): Promise<void>;
}

export function createRealtime(options: RealtimeOptions): Realtime {
  const { handshakes, bounds } = options;
  const io: NaastServer = new Server({
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: limits.packetBytes,
    // For a client that joined and was refused; one that never joins is cut off by the guard of its connection.
    connectTimeout: 2 * bounds.joinWithin,
    // Guards both transports; the `cors` option would not guard WebSocket.
    allowRequest: (request, decide) =>
      void handshakes.refusal(request).then((refusal) => decide(refusal, refusal === null)),
  });
  const presence = new PresenceTracker({ graceMs: options.presenceGraceMs, onDrop: options.onDrop });
  const visitsDue = turns(limits.signInSession.touchedEvery, options.now);
  const placesDue = turns(limits.headCheckEvery, options.now);

  io.use((socket, next) => {
    void letIn(socket).then((refusal) => next(refusal === null ? undefined : new Error(refusal)));
  });

  async function letIn(socket: NaastSocket): Promise<ErrorCode | null> {
    try {
      const visit = handshakes.visitOf(socket.request);
      const state = visit && (await visit.state());
      if (visit === null || state === 'ended') return 'sessionExpired';
      if (state === 'locked') return 'locked';
      socket.data.visit = visit;
      return null;
    } catch {
      return 'storeUnavailable';
    }
  }

  io.on('connection', (socket) => {
    const { visit } = socket.data;
    void socket.join([channels.everybody, channels.signInSession(visit.key)]);
    if (visit.accountId !== null) void socket.join(channels.account(visit.accountId));
    if (visit.isTeam) void socket.join(channels.team);
    const follows: SocketData['follows'] = new Map();
    socket.data.follows = follows;
    const connection = connectionOf(socket);
    const note = countRefusals(bounds.refusalsInARow, () =>
      cutOff(socket.conn as unknown as EngineConnection),
    );
    // In order: a person's second message must not land first.
    const enqueue = commandQueue<Ack<unknown>>();
    const receive = (name: string, args: readonly unknown[]) => {
      // At arrival, so that nothing piles up behind a slow store.
      const refused = refusalOf(() => options.takeCommandToken(socket.id)) ?? unknownEvent(name);
      if (refused) {
        ackOf(args)?.({ ok: false, error: refused });
        note(refused.code);
        return;
      }
      const [command, handler] = [options.commands[name], options.handlers[name]];
      if (!command || !handler) return;
      const context = { newCtx: () => visit.newCtx(command), log: options.log, name };
      enqueue(
        (letNextBegin) =>
          runCommand(command, handler, args, { ...context, connection: { ...connection, letNextBegin } }),
        (answer) => {
          ackOf(args)?.(answer);
          note(answer.ok ? null : answer.error.code);
        },
      );
    };
    // Unknown events too: they count against the rate limit.
    socket.onAny((name: string, ...args: unknown[]) => receive(name, args));
    socket.on('disconnect', () => {
      // A client that left the one namespace does not need the connection.
      if (socket.conn.readyState === 'open') socket.conn.close();
      for (const { seatId } of follows.values()) if (seatId !== null) presence.remove(seatId);
      follows.clear();
    });
  });

  const unknownEvent = (name: string): ErrorView | null =>
    Object.hasOwn(options.commands, name) && Object.hasOwn(options.handlers, name)
      ? null
      : { code: 'notFound' };

  function connectionOf(socket: NaastSocket): Omit<SocketConnection, 'letNextBegin'> {
    const { follows } = socket.data;
    return {
      follow(place, { viewer, seatId }) {
        // The socket disconnected while the command was queued.
        if (!socket.connected) return;
        const before = follows.get(place.id);
        if (before?.viewer === viewer && before.seatId === seatId) return;
        // Another class of viewers now, as when a chair came.
        if (before) unfollow(socket, place);
        const followed = { place, viewer, seatId };
        void socket.join(channelsOf(followed));
        follows.set(place.id, followed);
        if (seatId === null) return;
        presence.add(place, seatId);
        handshakes.seated(socket.request);
      },
      unfollow: (place) => unfollow(socket, place),
      join(channel) {
        if (socket.connected) void socket.join(channel);
      },
      leave: (channel) => void socket.leave(channel),
    };
  }

  function unfollow(socket: NaastSocket, place: Place): void {
    const followed = socket.data.follows.get(place.id);
    if (!followed) return;
    socket.data.follows.delete(place.id);
    for (const channel of channelsOf(followed)) void socket.leave(channel);
    if (followed.seatId !== null) presence.remove(followed.seatId);
  }

  /** The visit behind it is over: its seats can never be reached again, so they are given up at once. */
  function endSocket(socket: NaastSocket): void {
    for (const { place, seatId } of socket.data.follows.values())
      if (seatId !== null) options.onGone(place, seatId);
    socket.disconnect(true);
  }

  const reach: Reach = {
    stores: options.stores,
    now: options.now,
    isFollowed: (place) => io.sockets.adapter.rooms.has(channels.place(place)),
    hasPages: (who) => io.sockets.adapter.rooms.has(who),
    emit(to, event, payload, { except = [] } = {}) {
      // Once for all listeners. An event that does not fit its schema is not sent; catch-up brings the state.
      const parsed = options.events[event]?.payload.parse(payload);
      const target = io.local.to([to].flat());
      target.except([except].flat()).emit(event, ...([parsed] as never));
    },
    unsubscribe(who, place) {
      for (const id of [...(io.sockets.adapter.rooms.get(who) ?? [])]) {
        const socket = io.sockets.sockets.get(id);
        if (socket) unfollow(socket, place);
      }
    },
    disconnect(who) {
      for (const id of [...(io.sockets.adapter.rooms.get(who) ?? [])]) {
        const socket = io.sockets.sockets.get(id);
        if (socket) endSocket(socket);
      }
    },
    reconnect: (who) => io.local.in(who).disconnectSockets(true),
    showAway(who) {
      for (const id of [...(io.sockets.adapter.rooms.get(who) ?? [])]) {
        const socket = io.sockets.sockets.get(id);
        if (!socket) continue;
        for (const { seatId } of socket.data.follows.values())
          if (seatId !== null) presence.remove(seatId, { atOnce: true });
        socket.data.follows.clear();
        socket.disconnect(true);
      }
    },
  };

  return {
    reach,
    presence,
    places(which) {
      const places = new Map<string, Place>();
      for (const { data } of io.sockets.sockets.values())
        for (const { place } of data.follows?.values() ?? []) places.set(place.id, place);
      const all = [...places.values()];
      return which === 'all' ? all : placesDue(all, ({ id }) => id);
    },
    async touchVisits(which) {
      async function touch({ data }: NaastSocket): Promise<void> {
        // A store that is away for a moment ends no visit.
        const state = await data.visit.touch().catch(() => 'holds' as const);
        if (state !== 'holds') options.onVisit(data.visit, state);
      }
      const sockets = [...io.sockets.sockets.values()];
      const some = which === 'all' ? sockets : visitsDue(sockets, ({ id }) => id);
      await fewAtATime(some, touch, joined);
    },
    attach(server) {
      io.attach(server);
      for (const middleware of options.engineMiddlewares) io.engine.use(middleware);
      io.engine.on('connection', (connection: EngineConnection & Parameters<Handshakes['opened']>[0]) => {
        handshakes.opened(connection);
        guardConnection(connection, bounds);
        writeFramesWhole(connection);
      });
      io.engine.on('connection_error', ({ req }: { req: IncomingMessage }) => handshakes.failed(req));
    },
    async close() {
      presence.stop();
      await io.close();
    },
  };
}

const channelsOf = ({ place, viewer, seatId }: Followed): Channel[] => [
  channels.place(place),
  channels.viewers(place, viewer),
  ...(seatId === null ? [] : [channels.seat(seatId)]),
];

/** Calls `cut` when so many came one after the other. What is our own fault does not count. */
function countRefusals(most: number, cut: () => void): (code: ErrorCode | null) => void {
  let inARow = 0;
  return (code) => {
    if (code === 'storeUnavailable' || code === 'internal') return;
    inARow = code === null ? 0 : inARow + 1;
    if (inARow === most) cut();
  };
}

/** What a call refuses with, or null. */
function refusalOf(call: () => void): ErrorView | null {
  try {
    call();
    return null;
  } catch (error) {
    if (error instanceof NaastError) return error.view;
    throw error;
  }
}
