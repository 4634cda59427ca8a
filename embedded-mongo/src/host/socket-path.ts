import { lstatSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { StoreInUseError } from './lock.js';

/** Removes a socket without a listener, as a crash leaves it. Anything else at the path is refused. */
export async function clearSocketPath(path: string): Promise<void> {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isSocket()) throw new StoreInUseError(`${path} is there already, and is not a socket.`);
  if (await isAnswered(path)) throw new StoreInUseError(`Another server listens on ${path} already.`);
  rmSync(path);
}

function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
