import { CommandError } from '../errors/command-error.js';

interface Job {
  /** Its refusals, too, undo what it wrote: it gets a transaction of its own. */
  isAlone: boolean;
  run(): void;
  settle(): void;
  fail(error: unknown): void;
}

export interface Transactor {
  commit<T>(work: () => T): T;
  /** Memory may be ahead of what was rolled back. */
  rolledBack(): void;
}

/** A job broke in a way it did not foresee: what it wrote so far must not be kept. */
class JobBroke extends Error {}

/**
 * Group commit: what arrives while the disk syncs is committed together next, and answered after that. A refusal
 * (CommandError) is that job's own, made before it wrote; anything else rolls its group back.
 */
export class WriteQueue {
  readonly #store: Transactor;
  #jobs: Job[] = [];
  #isScheduled = false;

  constructor(store: Transactor) {
    this.#store = store;
  }

  write<T>(work: () => T, isAlone = false): Promise<T> {
    return new Promise((resolve, reject) => {
      let outcome: { value: T } | { refusal: CommandError } | undefined;
      this.#jobs.push({
        isAlone,
        run() {
          outcome = undefined;
          try {
            outcome = { value: work() };
          } catch (error) {
            if (isAlone || !(error instanceof CommandError))
              throw new JobBroke('a write failed', { cause: error });
            outcome = { refusal: error };
          }
        },
        settle() {
          if (outcome === undefined) reject(new Error('a write was never run'));
          else if ('value' in outcome) resolve(outcome.value);
          else reject(outcome.refusal);
        },
        fail: reject,
      });
      if (this.#isScheduled) return;
      this.#isScheduled = true;
      setImmediate(() => this.flush());
    });
  }

  /** Commits what waits. Called on its own; by hand only when closing. */
  flush(): void {
    this.#isScheduled = false;
    const jobs = this.#jobs;
    this.#jobs = [];
    let together: Job[] = [];
    for (const job of jobs) {
      if (!job.isAlone) {
        together.push(job);
        continue;
      }
      this.#commit(together);
      this.#commit([job]);
      together = [];
    }
    this.#commit(together);
  }

  #commit(jobs: readonly Job[]): void {
    if (jobs.length === 0) return;
    try {
      this.#store.commit(() => {
        for (const job of jobs) job.run();
      });
    } catch (error) {
      this.#store.rolledBack();
      // One broken job must not take the others with it: each again, alone.
      if (error instanceof JobBroke && jobs.length > 1) {
        for (const job of jobs) this.#commit([job]);
        return;
      }
      const cause = error instanceof JobBroke ? error.cause : error;
      for (const job of jobs) job.fail(cause instanceof CommandError ? cause : writeFailure(cause));
      return;
    }
    for (const job of jobs) job.settle();
  }
}

/** What the disk or the database said. Its text is ours to show: it holds no documents. */
function writeFailure(cause: unknown): CommandError {
  const [why = ''] = (cause instanceof Error ? cause.message : String(cause)).split(':');
  const isFull = /no space|MDB_MAP_FULL/i.test(why);
  return new CommandError(isFull ? 'OutOfDiskSpace' : 'InternalError', `the write was not stored: ${why}`);
}
