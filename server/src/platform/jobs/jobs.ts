import { limits } from '@naast/shared/limits';
import { Cron } from 'croner';
import type { Connection } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Finding, type Job, JobFailure, type JobOutcome } from '../../kernel/domain.js';
import type { Log } from '../logging/log.js';
import { settledWithin } from '../settled-within.js';
import { takeLease } from './leases.store.js';

export interface Jobs {
  start(): void;
  /** Runs one job now, regardless of leases; for tests and the command line. Throws what the job throws. */
  run(name: string): Promise<void>;
  /** Starts no more, and resolves when those under way have ended, or after `limits.stopWaitsFor`. */
  stop(): Promise<void>;
}

interface JobOptions {
  readonly connection: Connection;
  readonly log: Log;
  readonly newCtx: () => Ctx;
  /** Called after each run. Never throws. */
  readonly onOutcome: (ctx: Ctx, outcome: JobOutcome) => Promise<void>;
}

/** Each run of a job takes place on one node. A failed one is logged and retried at its next interval. */
export function createJobs(jobs: readonly Job[], { connection, log, newCtx, onOutcome }: JobOptions): Jobs {
  const crons: Cron[] = [];
  const underWay = new Set<Promise<void>>();
  let isStopped = false;

  /** `takesTurn` decides from the lease whether this node runs the job; failing to read the lease fails the job. */
  async function turn(job: Job, takesTurn: (isFree: boolean) => boolean): Promise<void> {
    const run = runOnce(job, takesTurn);
    underWay.add(run);
    try {
      await run;
    } finally {
      underWay.delete(run);
    }
  }

  async function runOnce(job: Job, takesTurn: (isFree: boolean) => boolean): Promise<void> {
    const ctx = newCtx();
    let findings: readonly Finding[];
    try {
      if (!takesTurn(await takeLease(connection, job.name, ctx.now(), leaseOf(job)))) return;
      findings = (await job.run(ctx)) ?? [];
    } catch (error) {
      // The store closed under it: no fault, and nothing to note it in.
      if (isStopped) return;
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
      // Takes the lease too, so that the timer does not repeat the same work at once.
      await turn(job, () => true);
    },
    async stop() {
      for (const cron of crons) cron.stop();
      await settledWithin(limits.stopWaitsFor, underWay);
      isStopped = true;
    },
  };
}

const failureOf = (job: string, error: unknown): JobOutcome =>
  error instanceof JobFailure
    ? { job, findings: error.findings, isWhole: true }
    : { job, findings: [{ kind: 'jobFailed', about: job }], isWhole: false };

/** Slightly less than the interval, in milliseconds, so that the lease is free at this node's next turn. */
const leaseOf = (job: Job): number => job.everySeconds * 900;
