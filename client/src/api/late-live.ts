import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { late } from '../late.js';
import type { Connection } from '../live/ports.js';
import type { RoomStore } from '../rooms/live-rooms.js';
import { NoAnswer } from './api-error.js';

const again = 5000;

/** The script of live pages, loaded on demand. */
export const livePart = late(async () => {
  const { createConnection, ...live } = await import('./live.js');
  return { connection: createConnection(), ...live };
});

/** A room's store. The room's page loads the script before it renders, so it is there. */
export function newRoomStore(id: RoomSessionId): RoomStore {
  const live = livePart.now();
  if (!live) throw new Error('a room before its script');
  return live.createRoomStore(lateConnection, id);
}

/** A connection that loads its script when the first listener comes, so that pages without live data do without it. */
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
