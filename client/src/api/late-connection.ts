import { late } from '../late.js';
import type { Connection } from '../live/ports.js';
import { NoAnswer } from './api-error.js';

const again = 5000;

/** The connection with all of Socket.IO; it comes with the pages that are live. */
export const connectionPart = late(async () => (await import('./connection.js')).createConnection());

/** For every page: one that is not live fetches the script of the connection when the first listens. */
export const lateConnection: Connection = {
  listen(target, listener) {
    const here = connectionPart.now();
    if (here) return here.listen(target, listener);
    let isStopped = false;
    let stop = () => undefined as void;
    async function begin(): Promise<void> {
      try {
        const connection = await connectionPart.load();
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
    const here = connectionPart.now();
    return here ? here.ask(command, payload) : Promise.reject(new NoAnswer('noAnswer'));
  },
};
