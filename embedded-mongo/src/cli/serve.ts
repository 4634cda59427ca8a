import { resolve } from 'node:path';
import { type StoreOptions, startEmbeddedStore } from '../index.js';
import { complain, say } from './say.js';

export interface ServeWish {
  dir: string;
  listen: NonNullable<StoreOptions['listen']>;
  record: string | undefined;
}

/** Runs the store alone until it is told to stop. Its first line on standard output is its connection string. */
export async function serveAlone({ dir, listen, record }: ServeWish): Promise<void> {
  // Before the socket exists: no other user may reach it, not even for a moment.
  process.umask(0o077);
  let told: string | null = null;
  const options: StoreOptions = {
    dir: resolve(dir),
    listen: 'socket' in listen ? { socket: resolve(listen.socket) } : listen,
    onRound(failure) {
      if (failure !== null && failure !== told) complain(`What is over was not all removed: ${failure}`);
      told = failure;
    },
    onExit(error) {
      // The thread does not hold the process open by itself; this timer does.
      clearInterval(stay);
      if (error === null) return;
      complain(error.message);
      process.exitCode = 1;
    },
  };
  if (record !== undefined) options.record = resolve(record);
  const stay = setInterval(() => {}, 2 ** 30);
  const store = await startEmbeddedStore(options).catch((error: unknown) => {
    clearInterval(stay);
    throw error;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void store.close());
  say(store.uri);
}
