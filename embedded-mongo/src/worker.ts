import { chmodSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Recorder } from './record/recorder.js';
import { sweepExpired } from './store/expiry.js';
import { OrderForgetter } from './store/forget-order.js';
import { clearGivenUp } from './store/in-pieces.js';
import { Store } from './store/store.js';
import { type Address, serve } from './wire/server.js';

/** What the thread is told when it starts, and what it tells back. */
export interface WorkerStart {
  dir: string;
  address: Address;
  /** Where the shapes of commands are written when it closes. */
  record: string | undefined;
  /** How often it removes what is over, and forgets in which order rows came (milliseconds). */
  roundEveryMs: number;
  isTemporary: boolean;
}
export type WorkerReport =
  | { kind: 'ready'; port: number | undefined }
  /** What kept a round from removing all that is over; null when nothing did. */
  | { kind: 'round'; failure: string | null }
  | { kind: 'closed' };

if (parentPort !== null) await run(parentPort, workerData as WorkerStart);

async function run(
  port: NonNullable<typeof parentPort>,
  { dir, address, record, roundEveryMs, isTemporary }: WorkerStart,
): Promise<void> {
  const store = new Store(dir, isTemporary);
  const recorder = record === undefined ? undefined : new Recorder(record);
  const server = await serve(store, address, (body) => recorder?.hear(body));
  if ('path' in address) chmodSync(address.path, 0o600);
  const order = new OrderForgetter(store);
  let running: Promise<void> | undefined;
  const rounds = setInterval(() => {
    running ??= round(store, order)
      .then((failure) => {
        const report: WorkerReport = { kind: 'round', failure };
        port.postMessage(report);
      })
      .finally(() => {
        running = undefined;
      });
  }, roundEveryMs);
  port.on('message', (message: unknown) => {
    if (message !== 'close') return;
    clearInterval(rounds);
    // A write of a round would come to a store that is closed.
    void Promise.resolve(running).then(() => close(port, server, store, recorder));
  });
  const ready: WorkerReport = { kind: 'ready', port: server.port };
  port.postMessage(ready);
}

/** Each part in its own right: what one cannot do, on a full disk for example, the others and the next round try. */
async function round(store: Store, order: OrderForgetter): Promise<string | null> {
  const parts = [() => sweepExpired(store, Date.now()), () => clearGivenUp(store), () => order.round()];
  let failure: string | null = null;
  for (const part of parts) {
    try {
      await part();
    } catch (error) {
      failure ??= error instanceof Error ? error.message : String(error);
    }
  }
  return failure;
}

async function close(
  port: NonNullable<typeof parentPort>,
  server: Awaited<ReturnType<typeof serve>>,
  store: Store,
  recorder: Recorder | undefined,
): Promise<void> {
  await server.close();
  recorder?.write();
  await store.close();
  const closed: WorkerReport = { kind: 'closed' };
  port.postMessage(closed);
  port.close();
}
