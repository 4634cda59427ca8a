import { Cron } from 'croner';
import type { Connection } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Finding, type Job, JobFailure, type JobOutcome } from '../../kernel/domain.js';
import type { Log } from '../logging/log.js';
import { takeLease } from './leases.store.js';

export interface Jobs {
  start(): void;
  /** Runs one job now, whoever's turn it is; for tests and for the terminal. Throws what the job throws. */
  run(name: string): Promise<void>;
  stop(): void;
}

interface JobOptions {
  readonly connection: Connection;
  readonly log: Log;
  readonly newCtx: () => Ctx;
  /** Hears what came of each turn. Never throws. */
  readonly onOutcome: (ctx: Ctx, outcome: JobOutcome) => Promise<void>;
}

/** Each turn of a job runs on one node. A failing one is told loudly and tried again at its next turn. */
export function createJobs(jobs: readonly Job[], { connection, log, newCtx, onOutcome }: JobOptions): Jobs {
  const crons: Cron[] = [];

  /** `takesTurn` says whether it is this node's; a lease that cannot be asked for fails the job. */
  async function turn(job: Job, takesTurn: (isFree: boolean) => boolean): Promise<void> {
    const ctx = newCtx();
    let findings: readonly Finding[];
    try {
      if (!takesTurn(await takeLease(connection, job.name, ctx.now(), leaseOf(job)))) return;
      findings = (await job.run(ctx)) ?? [];
    } catch (error) {
      await onOutcome(ctx, failureOf(job.name, error));
      throw error;
    }
    await onOutcome(ctx, { job: job.name, findings, isWhole: true });
  }

  return {
    start() {
      for (const job of jobs) {
        crons.push(
          new Cron('* * * * * *', { interval: job.everySeconds, protect: true, unref: true }, () =>
            turn(job, (isFree) => isFree).catch((error: unknown) =>
              log.fault('jobFailed', error, { job: job.name }),
            ),
          ),
        );
      }
    },
    async run(name) {
      const job = jobs.find((candidate) => candidate.name === name);
      if (!job) throw new Error(`There is no job ${name}.`);
      // The turn counts, so that the clock's own first turn does not do the same work again at once.
      await turn(job, () => true);
    },
    stop() {
      for (const cron of crons) cron.stop();
    },
  };
}

const failureOf = (job: string, error: unknown): JobOutcome =>
  error instanceof JobFailure
    ? { job, findings: error.findings, isWhole: true }
    : { job, findings: [{ kind: 'jobFailed', about: job }], isWhole: false };

/** A little less than the interval, in milliseconds, so that this node's next turn finds it free. */
const leaseOf = (job: Job): number => job.everySeconds * 900;
