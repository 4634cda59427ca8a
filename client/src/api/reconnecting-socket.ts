import { io, type Socket } from 'socket.io-client';
import { onWake } from '../browser/waking.js';
import { hasWebSocket } from '../browser/web-socket.js';
import {
  measuresChanged,
  organisationChanged,
  ownAlarmChanged,
  ownTalkChanged,
  screenOpened,
  selfChanged,
  teamChanged,
} from './signal.js';

/** In ms, random: after a restart of the server, so that pages do not all reconnect at once. */
const reconnectWithin = { least: 500, most: 2500 };
/** In ms: the server has too many connections open. */
const reconnectWhenFull = { least: 10_000, most: 20_000 };
/** In ms: the server refuses a locked session. Unlocking reconnects at once. */
const reconnectWhileLocked = { least: 20_000, most: 40_000 };

/** In ms. Short for WebSocket, since some proxies never answer one and polling is tried next. */
const connectWithin = { webSocket: 6000, polling: 20_000 };

/**
 * Not a command of the contract: the server refuses it at once, without its store or its queue of commands. So no answer means a
 * lost connection, which the heartbeat would find only after 45 seconds.
 */
const probeEvent = 'probe';
const probeAnsweredWithin = 5000;

/**
 * Which transport is tried first; swapped after a failed attempt. Socket.IO itself tries the next transport only when one fails, so
 * it would retry for ever one that never answers. From polling it upgrades to WebSocket. Shared by all sockets of this page.
 */
let pollsFirst = !hasWebSocket();

/** Polling comes last: a browser shows the server's reason only for polling, and Socket.IO reports the last error. */
const attempt = () => ({
  transports: pollsFirst
    ? hasWebSocket()
      ? ['polling', 'websocket']
      : ['polling']
    : ['websocket', 'polling'],
  tryAllTransports: !pollsFirst,
  timeout: pollsFirst ? connectWithin.polling : connectWithin.webSocket,
});

export interface ReconnectingSocket {
  readonly socket: Socket;
  connect(): void;
  /** Checks whether the server still answers, and reconnects when it does not. Call it when the connection may be lost. */
  probe(): void;
  close(): void;
}

/** A Socket.IO client that also reconnects after the server disconnected it or refused its handshake. Not connected yet. */
export function createReconnectingSocket(): ReconnectingSocket {
  const socket = io({
    path: '/socket.io',
    ...attempt(),
    autoConnect: false,
    forceNew: true,
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.5,
  });
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stops: readonly (() => void)[] = [];
  let isProbing = false;

  function reconnectSoon({ least, most } = reconnectWithin): void {
    clearTimeout(retry);
    const wait = least + Math.random() * (most - least);
    retry = setTimeout(() => socket.connect(), wait);
  }

  /** Does not close the Engine.IO socket: that waits for its buffer to be sent, which never happens on a lost connection. */
  function reconnect(): void {
    clearTimeout(retry);
    socket.disconnect().connect();
  }

  function reconnectNow(): void {
    if (!socket.connected) reconnect();
  }

  function probe(): void {
    if (!socket.connected || isProbing) return;
    isProbing = true;
    socket.timeout(probeAnsweredWithin).emit(probeEvent, (silence: Error | null) => {
      isProbing = false;
      // A socket that disconnected during the probe reconnects by itself.
      if (silence && socket.connected) reconnect();
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
          // Socket.IO would retry every few seconds.
          socket.disconnect();
          return reconnectSoon(reconnectWhenFull);
        }
        // Still active: the server did not refuse, the connection failed.
        if (socket.active) tryOtherWay();
        // A refused handshake ends Socket.IO's own attempts.
        if (!socket.active) reconnectSoon(message === 'locked' ? reconnectWhileLocked : reconnectWithin);
      });
      for (const news of ['self:changed', 'signIn:locked', 'signIn:ended']) socket.on(news, selfChanged.emit);
      socket.on('organisation:changed', organisationChanged.emit);
      for (const news of [
        'duty:changed',
        'alarms:changed',
        'cases:changed',
        'pauses:changed',
        'talks:changed',
        'reviews:changed',
      ])
        socket.on(news, teamChanged.emit);
      socket.on('alarm:mine', ownAlarmChanged.emit);
      socket.on('talk:mine', ownTalkChanged.emit);
      socket.on('measures:changed', measuresChanged.emit);
      window.addEventListener('offline', reconnect);
      stops = [
        screenOpened.subscribe(reconnectNow),
        onWake(wake),
        () => window.removeEventListener('offline', reconnect),
      ];
      socket.connect();
    },
    close() {
      clearTimeout(retry);
      for (const stop of stops) stop();
      socket.off();
      socket.disconnect();
    },
  };
}

/**
 * Whether the server refused the handshake because too many connections are open. Read from the polling request: a browser does not
 * show why a WebSocket was refused.
 */
export function isFull(error: Error): boolean {
  const request: unknown = Reflect.get(error, 'context');
  if (typeof request !== 'object' || request === null) return false;
  return String(Reflect.get(request, 'responseText')).includes('"tooManyConnections"');
}
