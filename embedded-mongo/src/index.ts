import { chmodSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import { refuseDamagedPages } from './host/data-file.js';
import { checkFormat } from './host/format.js';
import { lockFolder, socketFolderOf } from './host/lock.js';
import { makeSocketFolder, removeSocketFolder, socketIn } from './host/socket-folder.js';
import { clearSocketPath } from './host/socket-path.js';
import { startWorker } from './host/start-worker.js';
import type { Address } from './wire/server.js';

export { backUpPart, type PartOf } from './copy/backup-part.js';
export { lookInto, type StoreDocuments, type StoreLook } from './copy/look.js';
export { restore } from './copy/restore.js';

export interface StoreHandle {
  /** For the official driver and Mongoose; name the database in their own options. */
  uri: string;
  /** Finishes queued writes and gives the folder free. May be called twice. */
  close(): Promise<void>;
}

export interface StoreOptions {
  /** Where the data lives; made when it is not there (mode 0700). */
  dir: string;
  /** Where it listens: by default on a socket in a folder of its own; a port is one of 127.0.0.1, 0 for any. */
  listen?: { socket: string } | { port: number };
  /** A file for the shapes of all commands, without values; written when the store closes. */
  record?: string;
  /** How often it removes what is over, and forgets in which order rows came; a minute unless given (milliseconds). */
  roundEveryMs?: number;
  /** For tests: nothing is flushed to the disk, so that a crash of the machine can lose or break all of it. */
  isTemporary?: boolean;
  /** Hears after each round what kept it from removing all that is over; null when nothing did. */
  onRound?: (failure: string | null) => void;
  /** Hears that the store ended: null after `close`, else why. */
  onExit?: (error: Error | null) => void;
}

/**
 * Opens the store and resolves when it answers. Errors: `code` STORE_IN_USE, STORE_FORMAT, STORE_DAMAGED or
 * STORE_ADDRESS_SPACE.
 */
export async function startEmbeddedStore(options: StoreOptions): Promise<StoreHandle> {
  mkdirSync(options.dir, { recursive: true, mode: 0o700 });
  const dir = realpathSync(options.dir);
  chmodSync(dir, 0o700);
  const place = placeFor(options.listen);
  try {
    const lock = lockFolder(dir, place.ownFolder, (stale) => {
      if (stale !== null) removeSocketFolder(stale);
    });
    try {
      checkFormat(dir);
      refuseDamagedPages(dir);
      if ('path' in place.address && place.ownFolder === null) await clearSocketPath(place.address.path);
      const { record, roundEveryMs = 60_000, isTemporary = false } = options;
      const start = { dir, address: place.address, record, roundEveryMs, isTemporary };
      const worker = await startWorker(start, {
        onRound: (failure) => options.onRound?.(failure),
        onExit(error) {
          lock.release();
          place.clear();
          options.onExit?.(error);
        },
      });
      let closing: Promise<void> | undefined;
      return {
        uri: `mongodb://${place.host(worker.port)}/`,
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
    if (place.ownFolder !== null) place.clear();
    throw error;
  }
}

/** Where a store answers that another process of this user has open; null when none has, or only a port was given to it. */
export function runningStoreIn(dir: string): { uri: string } | null {
  const folder = socketFolderOf(dir);
  return folder === null ? null : { uri: `mongodb://${encodeURIComponent(socketIn(folder))}/` };
}

interface Place {
  address: Address;
  /** A folder that was made only for the socket. */
  ownFolder: string | null;
  host(port: number | undefined): string;
  clear(): void;
}

function placeFor(listen: StoreOptions['listen']): Place {
  if (listen !== undefined && 'socket' in listen) {
    const path = listen.socket;
    return socketPlace(path, null, () => rmSync(path, { force: true }));
  }
  if (listen === undefined && process.platform !== 'win32') {
    const folder = makeSocketFolder();
    return socketPlace(socketIn(folder), folder, () => removeSocketFolder(folder));
  }
  return {
    address: { host: '127.0.0.1', port: listen?.port ?? 0 },
    ownFolder: null,
    host: (port) => `127.0.0.1:${port ?? 0}`,
    clear() {},
  };
}

function socketPlace(path: string, ownFolder: string | null, clear: () => void): Place {
  return { address: { path }, ownFolder, host: () => encodeURIComponent(path), clear };
}
