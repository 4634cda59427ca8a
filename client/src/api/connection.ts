import type { Ack } from '@naast/shared/contract/kit';
import { targets } from '../event-targets.js';
import type { Connection, ConnectionListener } from '../live/ports.js';
import { type Commands, keyOf, packetOf, readEvent, type Target } from '../live/wire.js';
import { NoAnswer } from './api-error.js';
import { createReconnectingSocket, isFull, type ReconnectingSocket } from './reconnecting-socket.js';

const ackWithin = 10_000;
const ackIsLateAfter = 4000;

/**
 * The one socket of this page, for all its rooms and threads; open while it has a listener. Missed events are recovered by catch-up
 * or a refetch. The server reads the session from the handshake, so listen only after a visit has begun.
 */
export function createConnection(newSocket: () => ReconnectingSocket = createReconnectingSocket): Connection {
  const listeners = new Map<ConnectionListener, Target | null>();
  let reconnecting: ReconnectingSocket | null = null;
  let isServerFull = false;
  const all = () => [...listeners.keys()];

  function open(): ReconnectingSocket {
    const opened = newSocket();
    const { socket } = opened;
    isServerFull = false;
    socket.on('connect', () => {
      isServerFull = false;
      for (const listener of all()) listener.up?.();
    });
    socket.on('disconnect', () => {
      for (const listener of all()) listener.down?.();
    });
    socket.on('connect_error', (error) => {
      isServerFull = isFull(error);
      for (const listener of all()) listener.failed?.(isServerFull ? 'full' : 'other');
    });
    socket.onAny((name: string, payload: unknown) => {
      const received = readEvent(targets, name, payload);
      if (!received) return;
      for (const [listener, target] of [...listeners])
        if (received.key === null || (target && keyOf(target) === received.key))
          listener.received?.(received.event);
    });
    opened.connect();
    return opened;
  }

  async function ask<K extends keyof Commands>(
    command: K,
    payload: Commands[K]['payload'],
  ): Promise<Ack<Commands[K]['reply']>> {
    // An unconnected socket would keep the packet and send it before the place is followed.
    if (!reconnecting?.socket.connected) throw new NoAnswer('noAnswer');
    const { socket, probe } = reconnecting;
    const late = setTimeout(probe, ackIsLateAfter);
    try {
      const [name, sent] = packetOf(command, payload);
      return await socket.timeout(ackWithin).emitWithAck(name, sent);
    } catch {
      throw new NoAnswer('noAnswer');
    } finally {
      clearTimeout(late);
    }
  }

  return {
    listen(target, listener) {
      listeners.set(listener, target);
      reconnecting ??= open();
      const [{ connected }, isFullNow] = [reconnecting.socket, isServerFull];
      // Asynchronous, so that the caller has its `stop` function first.
      queueMicrotask(() => {
        if (!listeners.has(listener)) return;
        if (connected) listener.up?.();
        else if (isFullNow) listener.failed?.('full');
      });
      return () => {
        if (!listeners.delete(listener)) return;
        if (listeners.size === 0) {
          reconnecting?.close();
          reconnecting = null;
          return;
        }
        const isHeard = (other: Target | null) => other && target && keyOf(other) === keyOf(target);
        if (target && ![...listeners.values()].some(isHeard))
          ask('place:unfollow', target).catch(() => undefined);
      };
    },
    ask,
  };
}
