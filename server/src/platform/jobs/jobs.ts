import { Cron } from 'croner';
import type { Connection } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import type { Job } from '../../kernel/domain.js';
import type { Log } from '../logging/log.js';
import { takeLease } from './leases.store.js';

export interface Jobs {
  start(): void;
  /** Runs one job now, whoever's turn it is; for tests and for the terminal. Throws what the job throws. */
  run(name: string): Promise<void>;
  stop(): void;
}

/** Each turn of a job runs on one node. A failing one is told loudly and tried again at its next turn. */
export function createJobs(
  jobs: readonly Job[],
  options: { connection: Connection; log: Log; newCtx: () => Ctx },
): Jobs {
  const crons: Cron[] = [];
  async function turn(job: Job): Promise<void> {
    const ctx = options.newCtx();
    try {
      if (await takeLease(options.connection, job.name, ctx.now(), leaseOf(job))) await job.run(ctx);
    } catch (error) {
      options.log.fault('jobFailed', error, { job: job.name });
    }
  }
  return {
    start() {
      for (const job of jobs) {
        crons.push(
          new Cron('* * * * * *', { interval: job.everySeconds, protect: true, unref: true }, () =>
            turn(job),
          ),
        );
      }
    },
    async run(name) {
      const job = jobs.find((candidate) => candidate.name === name);
      if (!job) throw new Error(`There is no job ${name}.`);
      const ctx = options.newCtx();
      // The turn counts, so that the clock's own first turn does not do the same work again at once.
      await takeLease(options.connection, job.name, ctx.now(), leaseOf(job));
      await job.run(ctx);
    },
    stop() {
      for (const cron of crons) cron.stop();
    },
  };
}

/** A little less than the interval, in milliseconds, so that this node's next turn finds it free. */
const leaseOf = (job: Job): number => job.everySeconds * 900;
