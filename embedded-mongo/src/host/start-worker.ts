import { Worker } from 'node:worker_threads';
import type { WorkerReport, WorkerStart } from '../worker.js';

export interface RunningWorker {
  port: number | undefined;
  /** Finishes what is queued, then ends the thread. */
  close(): Promise<void>;
}

/** From sources the thread needs a TypeScript loader; compiled, it starts as it is. */
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../worker-boot.mjs' : '../worker.js',
  import.meta.url,
);

/** What requests leave behind is gone at once; more room for it would only stay resident. */
const youngMb = 8;

export interface WorkerListeners {
  /** What kept a round from its work; null when nothing did. */
  onRound(failure: string | null): void;
  /** Hears of every end. */
  onExit(error: Error | null): void;
}

/** Starts the server in a thread of its own, as scans would hold up a web server. */
export function startWorker(
  start: WorkerStart,
  { onRound, onExit }: WorkerListeners,
): Promise<RunningWorker> {
  const worker = new Worker(entry, {
    workerData: start,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: youngMb },
  });
  let failure: Error | null = null;
  let isClosing = false;
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', (exitCode) => {
      if (!isClosing) failure ??= new Error(`the embedded store stopped with exit code ${exitCode}`);
      onExit(failure);
      resolve();
    });
  });
  return new Promise((resolve, reject) => {
    worker.on('error', (error) => {
      failure = error instanceof Error ? error : new Error(String(error));
    });
    worker.on('message', (report: WorkerReport) => {
      if (report.kind === 'round') onRound(report.failure);
      if (report.kind !== 'ready') return;
      // What is acknowledged is on disk: a process that ends without closing loses nothing, so do not hold it open.
      worker.unref();
      resolve({
        port: report.port,
        close() {
          isClosing = true;
          worker.ref();
          worker.postMessage('close');
          return ended;
        },
      });
    });
    void ended.then(() => reject(failure ?? new Error('the embedded store stopped while it started')));
  });
}
