import { io, type Socket } from 'socket.io-client';
import { hearWaking } from '../browser/waking.js';
import { hasWebSocket } from '../browser/web-socket.js';
import { organisationChanged, screenOpened, selfChanged } from './signal.js';

/** The server sent everybody away (a restart, a renewed visit): come back spread out, not all at once. */
const comeBackWithin = { least: 500, most: 2500 };
/** The server has too many connections open. */
const comeBackWhenThereIsPlace = { least: 10_000, most: 20_000 };
/** A locked screen receives nothing; opening it reconnects at once. */
const comeBackWhileLocked = { least: 20_000, most: 40_000 };

/** Long enough for a slow connection; short enough to wait for polling where a proxy lets no WebSocket through. */
const connectWithin = { webSocket: 6000, polling: 20_000 };

/**
 * No command of the contract: the server refuses it at once, before its store and the commands that wait, so silence means that the
 * connection is lost. The heartbeat takes three quarters of a minute to find that.
 */
const probeEvent = 'probe';
const probeAnsweredWithin = 5000;

/**
 * After an attempt that came to nothing the other way is tried first: Socket.IO itself goes on to the next way only when one fails,
 * and would try one that never answers for ever. From polling it upgrades to a WebSocket where it can. Kept for all sockets of this page.
 */
let pollsFirst = !hasWebSocket();

/** Polling is the last way of each attempt: only its refusal can be read, and Socket.IO tells that of the last one. */
const attempt = () => ({
  transports: pollsFirst
    ? hasWebSocket()
      ? ['polling', 'websocket']
      : ['polling']
    : ['websocket', 'polling'],
  tryAllTransports: !pollsFirst,
  timeout: pollsFirst ? connectWithin.polling : connectWithin.webSocket,
});

export interface SteadySocket {
  readonly socket: Socket;
  connect(): void;
  /** Asks the server for an answer, and reconnects when none comes within seconds. Called when the connection may be lost. */
  probe(): void;
  close(): void;
}

/** Socket.IO that comes back also where it would not by itself: sent away, or refused at the door. Not connected yet. */
export function createSteadySocket(): SteadySocket {
  const socket = io({
    path: '/socket.io',
    ...attempt(),
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
  });
  let comeBack: ReturnType<typeof setTimeout> | undefined;
  let stops: readonly (() => void)[] = [];
  let isProbing = false;

  function reconnectSoon({ least, most } = comeBackWithin): void {
    clearTimeout(comeBack);
    const wait = least + Math.random() * (most - least);
    comeBack = setTimeout(() => socket.connect(), wait);
  }

  /** Does not close the Engine.IO socket: that waits for its buffer to be sent, which never happens on a lost connection. */
  function beginAnew(): void {
    clearTimeout(comeBack);
    socket.disconnect().connect();
  }

  function reconnectNow(): void {
    if (!socket.connected) beginAnew();
  }

  function probe(): void {
    if (!socket.connected || isProbing) return;
    isProbing = true;
    socket.timeout(probeAnsweredWithin).emit(probeEvent, (silence: Error | null) => {
      isProbing = false;
      // A socket that has disconnected meanwhile reconnects by itself.
      if (silence && socket.connected) beginAnew();
    });
  }

  function wake(): void {
    reconnectNow();
    probe();
  }

  function tryOtherWay(): void {
    pollsFirst = !pollsFirst || !hasWebSocket();
    const { timeout, ...ways } = attempt();
    Object.assign(socket.io.opts, ways);
    socket.io.timeout(timeout);
  }

  return {
    socket,
    probe,
    connect() {
      socket.on('disconnect', (reason) => {
        if (reason === 'io server disconnect') reconnectSoon();
      });
      socket.on('connect_error', (error) => {
        const { message } = error;
        if (isFull(error)) {
          // Socket.IO would knock every few seconds.
          socket.disconnect();
          return reconnectSoon(comeBackWhenThereIsPlace);
        }
        // Still active: the server did not refuse, the connection failed.
        if (socket.active) tryOtherWay();
        // A refused handshake ends Socket.IO's own attempts.
        if (!socket.active) reconnectSoon(message === 'locked' ? comeBackWhileLocked : comeBackWithin);
      });
      for (const news of ['self:changed', 'signIn:locked', 'signIn:ended']) socket.on(news, selfChanged.tell);
      socket.on('organisation:changed', organisationChanged.tell);
      window.addEventListener('offline', beginAnew);
      stops = [
        screenOpened.hear(reconnectNow),
        hearWaking(wake),
        () => window.removeEventListener('offline', beginAnew),
      ];
      socket.connect();
    },
    close() {
      clearTimeout(comeBack);
      for (const stop of stops) stop();
      socket.off();
      socket.disconnect();
    },
  };
}

/**
 * Whether the server refused the handshake because too many connections are open. A browser hides why a WebSocket was refused, so
 * this is read from the polling request, which is the last one of each attempt.
 */
export function isFull(error: Error): boolean {
  const request: unknown = Reflect.get(error, 'context');
  if (typeof request !== 'object' || request === null) return false;
  return String(Reflect.get(request, 'responseText')).includes('"tooManyConnections"');
}
