import { NaastError } from '../../kernel/errors.js';

/**
 * `team`: team accounts that are signed in, or use a known browser. `members`: signed-in members; accounts of
 * members cost little, so they are apart. `anybody`: the rest. In the order in which they take turns.
 */
const callerClasses = ['team', 'members', 'anybody'] as const;
export type CallerClass = (typeof callerClasses)[number];

/** How many may wait: in one queue (of an account or a network), and in all queues of a class. */
export interface ClassBounds {
  readonly perQueue: number;
  readonly inAll: number;
}

export interface FairTurnsOptions {
  readonly atOnce: number;
  readonly classes: Readonly<Record<CallerClass, ClassBounds>>;
  readonly tryAgainAfterMs: number;
}

/**
 * Runs expensive work, `atOnce` at a time. Classes that are not empty take turns, so that none starves another. How many wait is
 * bounded: beyond that `tooFast` is thrown, with the time to wait in milliseconds.
 */
export class FairTurns {
  readonly #atOnce: number;
  readonly #classes: Readonly<Record<CallerClass, ClassQueues>>;
  #working = 0;
  #last: CallerClass = 'anybody';

  constructor({ atOnce, classes, tryAgainAfterMs }: FairTurnsOptions) {
    const full = () => new NaastError('tooFast', { retryAfterMs: tryAgainAfterMs });
    this.#atOnce = atOnce;
    this.#classes = {
      team: new ClassQueues(classes.team, full),
      members: new ClassQueues(classes.members, full),
      anybody: new ClassQueues(classes.anybody, full),
    };
  }

  /** How many wait now. */
  get waiting(): number {
    return callerClasses.reduce((sum, name) => sum + this.#classes[name].size, 0);
  }

  async run<T>(callerClass: CallerClass, queue: string, work: () => Promise<T>): Promise<T> {
    if (this.#working < this.#atOnce) this.#working += 1;
    else await this.#classes[callerClass].wait(queue); // work that ends hands its turn on, so the count stays
    try {
      return await work();
    } finally {
      this.#handOn();
    }
  }

  #handOn(): void {
    const at = callerClasses.indexOf(this.#last) + 1;
    const inTurn = [...callerClasses.slice(at), ...callerClasses.slice(0, at)];
    const next = inTurn.find((name) => this.#classes[name].letOneGo());
    if (next === undefined) this.#working -= 1;
    else this.#last = next;
  }
}

interface Waiter {
  go(): void;
  refuse(error: Error): void;
}

/**
 * Queues that take turns, whatever their length: the one that has waited longest since it formed, or since its last turn, is next.
 * A waiter keeps its place, however many come after it: in a full class only a longer queue gives way to a shorter one. So in a
 * flood that goes on each try has the same chance of a place, and a place leads to a turn within a bounded time.
 */
class ClassQueues {
  size = 0;
  readonly #bounds: ClassBounds;
  readonly #full: () => Error;
  /** In the order in which their turn comes. */
  readonly #queues = new Map<string, Waiter[]>();

  constructor(bounds: ClassBounds, full: () => Error) {
    this.#bounds = bounds;
    this.#full = full;
  }

  wait(name: string): Promise<void> {
    const length = this.#queues.get(name)?.length ?? 0;
    if (length >= this.#bounds.perQueue) throw this.#full();
    if (this.size >= this.#bounds.inAll && !this.#makeRoom(length + 1)) throw this.#full();
    return new Promise((go, refuse) => {
      const queue = this.#queues.get(name) ?? [];
      queue.push({ go, refuse });
      this.#queues.set(name, queue);
      this.size += 1;
    });
  }

  /** False when the class is empty. */
  letOneGo(): boolean {
    const [name, queue] = this.#queues.entries().next().value ?? [];
    if (name === undefined || queue === undefined) return false;
    this.#queues.delete(name);
    queue.shift()?.go();
    this.size -= 1;
    if (queue.length > 0) this.#queues.set(name, queue);
    return true;
  }

  /** Refuses the last waiter of the longest queue; false when none is longer than `length`. */
  #makeRoom(length: number): boolean {
    const queues = [...this.#queues.values()];
    const longest = Math.max(...queues.map((queue) => queue.length));
    if (longest <= length) return false;
    queues
      .findLast((queue) => queue.length === longest)
      ?.pop()
      ?.refuse(this.#full());
    this.size -= 1;
    return true;
  }
}
