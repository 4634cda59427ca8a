import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { checkFormat } from './host/format.js';
import { lockFolder } from './host/lock.js';
import { makeSocketFolder, removeSocketFolder, socketIn } from './host/socket-folder.js';
import { startWorker } from './host/start-worker.js';

export interface StoreHandle {
  /** For the official driver and Mongoose; name the database in their own options. */
  uri: string;
  /** Finishes queued writes and gives the folder free. May be called twice. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where the data lives; made when it is not there (mode 0700). */
  dir: string;
  /** Hears that the store ended: null after `close`, else why. */
  onExit?: (error: Error | null) => void;
}

/** Opens the store and resolves when it answers. Errors: `code` STORE_IN_USE or STORE_FORMAT. */
export async function startEmbeddedStore(options: StoreOptions): Promise<StoreHandle> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  chmodSync(dir, 0o700);
  const socketFolder = process.platform === 'win32' ? null : makeSocketFolder();
  const clearSocket = () => {
    if (socketFolder !== null) removeSocketFolder(socketFolder);
  };
  try {
    const lock = lockFolder(dir, socketFolder, (stale) => {
      if (stale !== null) removeSocketFolder(stale);
    });
    try {
      checkFormat(dir);
      const address =
        socketFolder === null ? { host: '127.0.0.1', port: 0 } : { path: socketIn(socketFolder) };
      const worker = await startWorker(dir, address, (error) => {
        lock.release();
        clearSocket();
        options.onExit?.(error);
      });
      const where = 'path' in address ? encodeURIComponent(address.path) : `127.0.0.1:${worker.port ?? 0}`;
      let closing: Promise<void> | undefined;
      return {
        uri: `mongodb://${where}/`,
        close: () => {
          closing ??= worker.close();
          return closing;
        },
      };
    } catch (error) {
      lock.release();
      throw error;
    }
  } catch (error) {
    clearSocket();
    throw error;
  }
}
