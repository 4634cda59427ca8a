import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { late } from '../late.js';
import type { Connection } from '../live/ports.js';
import { NoAnswer } from './api-error.js';
import type { RoomStore } from './live-rooms.js';

const again = 5000;

/** What comes with the pages that are live. */
export const livePart = late(async () => {
  const { createConnection, createRoomStore } = await import('./live.js');
  return { connection: createConnection(), createRoomStore };
});

/** A room's log; its page has waited for what it is made of. */
export function newRoomStore(id: RoomSessionId): RoomStore {
  const live = livePart.now();
  if (!live) throw new Error('a room before its script');
  return live.createRoomStore(lateConnection, id);
}

/** For every page: one that is not live fetches the script of the connection when the first listens. */
export const lateConnection: Connection = {
  listen(target, listener) {
    const here = livePart.now()?.connection;
    if (here) return here.listen(target, listener);
    let isStopped = false;
    let stop = () => undefined as void;
    async function begin(): Promise<void> {
      try {
        const { connection } = await livePart.load();
        if (!isStopped) stop = connection.listen(target, listener);
      } catch {
        if (isStopped) return;
        listener.failed?.('other');
        const timer = setTimeout(() => void begin(), again);
        stop = () => clearTimeout(timer);
      }
    }
    void begin();
    return () => {
      isStopped = true;
      stop();
    };
  },
  ask(command, payload) {
    const here = livePart.now()?.connection;
    return here ? here.ask(command, payload) : Promise.reject(new NoAnswer('noAnswer'));
  },
};
