import { io, type Socket } from 'socket.io-client';
import { hearWaking } from '../browser/waking.js';
import { hasWebSocket } from '../browser/web-socket.js';
import { screenOpened, selfChanged } from './signal.js';

/** The server sent everybody away (a restart, a renewed visit): come back spread out, not all at once. */
const comeBackWithin = { least: 500, most: 2500 };
/** There was no place for one more line. */
const comeBackWhenThereIsPlace = { least: 10_000, most: 20_000 };
/** Behind a locked screen there is nothing to hear; opening it calls the lines back. */
const comeBackWhileLocked = { least: 20_000, most: 40_000 };

/** Long enough for a slow line, and not so long that nobody waits for the other way of a proxy that lets no WebSocket through. */
const connectWithin = { webSocket: 6000, polling: 20_000 };

/**
 * No command of the contract. The server says so at once, before its store and the commands that wait: silence is the line's.
 * Its heartbeat takes three quarters of a minute to find that nothing comes through any more.
 */
const probeEvent = 'probe';
const probeAnsweredWithin = 5000;

/**
 * After an attempt that came to nothing the other way is tried first: Socket.IO itself goes on to the next way only when one fails,
 * and would try one that ends in silence for ever. From polling it goes over to a WebSocket where it can. For all lines of this page.
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
  /** Something makes doubt whether the line is still there: asks, and begins another one when no answer comes within seconds. */
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

  /** Not by closing the line beneath: that waits for what is being sent, and nothing is. */
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
      // A line that closed meanwhile is not silent.
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
        // Still active: nobody refused it, the line did not come about.
        if (socket.active) tryOtherWay();
        // A refused handshake ends Socket.IO's own attempts.
        if (!socket.active) reconnectSoon(message === 'locked' ? comeBackWhileLocked : comeBackWithin);
      });
      for (const news of ['self:changed', 'signIn:locked', 'signIn:ended']) socket.on(news, selfChanged.tell);
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
 * Whether the server refused the handshake because too many lines are open. A browser hides why a WebSocket was refused, so this
 * is read from the polling request, which is the last one of each attempt.
 */
export function isFull(error: Error): boolean {
  const request: unknown = Reflect.get(error, 'context');
  if (typeof request !== 'object' || request === null) return false;
  return String(Reflect.get(request, 'responseText')).includes('"tooManyConnections"');
}
