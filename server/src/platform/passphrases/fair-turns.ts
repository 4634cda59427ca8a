import { NaastError } from '../../kernel/errors.js';

/** `known`: who is signed in, or showed that they were before. `anybody`: the rest. */
export type LaneName = 'known' | 'anybody';

/** How many may wait: in one line (an account, a network), and in all lines of a lane. */
export interface LaneBounds {
  readonly perLine: number;
  readonly inAll: number;
}

export interface FairTurnsOptions {
  readonly atOnce: number;
  readonly lanes: Readonly<Record<LaneName, LaneBounds>>;
  readonly tryAgainAfterMs: number;
}

/**
 * Turns at something dear, so many at once. While both lanes wait they take every other turn, so neither can starve the other.
 * What waits is bounded: beyond that `tooFast` is thrown, with the time to wait.
 */
export class FairTurns {
  readonly #atOnce: number;
  readonly #lanes: Readonly<Record<LaneName, Lane>>;
  #working = 0;
  #last: LaneName = 'anybody';

  constructor({ atOnce, lanes, tryAgainAfterMs }: FairTurnsOptions) {
    const full = () => new NaastError('tooFast', { retryAfterMs: tryAgainAfterMs });
    this.#atOnce = atOnce;
    this.#lanes = { known: new Lane(lanes.known, full), anybody: new Lane(lanes.anybody, full) };
  }

  /** How many wait now. */
  get waiting(): number {
    return this.#lanes.known.size + this.#lanes.anybody.size;
  }

  async run<T>(lane: LaneName, line: string, work: () => Promise<T>): Promise<T> {
    if (this.#working < this.#atOnce) this.#working += 1;
    else await this.#lanes[lane].wait(line); // whoever ends hands its turn on, so the count stays
    try {
      return await work();
    } finally {
      this.#handOn();
    }
  }

  #handOn(): void {
    const other = this.#last === 'known' ? 'anybody' : 'known';
    const lane = this.#lanes[other].size > 0 ? other : this.#last;
    this.#last = lane;
    if (!this.#lanes[lane].letOneGo()) this.#working -= 1;
  }
}

interface Waiter {
  go(): void;
  refuse(error: Error): void;
}

interface Line {
  readonly waiters: Waiter[];
  /** Somebody of it was let go since it formed. */
  hadTurn: boolean;
}

/**
 * Lines that take turns, whatever their length. Every other turn goes to the line that formed last and had none yet: in a flood
 * from many networks a newcomer would otherwise wait for all of them. The turns between go round from the front, so the
 * first to come is not forgotten.
 */
class Lane {
  size = 0;
  readonly #bounds: LaneBounds;
  readonly #full: () => Error;
  /** In the order in which their turn comes. */
  readonly #lines = new Map<string, Line>();
  #newestIsNext = true;

  constructor(bounds: LaneBounds, full: () => Error) {
    this.#bounds = bounds;
    this.#full = full;
  }

  wait(name: string): Promise<void> {
    const length = this.#lines.get(name)?.waiters.length ?? 0;
    if (length >= this.#bounds.perLine) throw this.#full();
    if (this.size >= this.#bounds.inAll && !this.#makeRoom(length)) throw this.#full();
    return new Promise((go, refuse) => {
      const line = this.#lines.get(name) ?? { waiters: [], hadTurn: false };
      line.waiters.push({ go, refuse });
      this.#lines.set(name, line);
      this.size += 1;
    });
  }

  /** False when nobody waits. */
  letOneGo(): boolean {
    const [name, line] = (this.#newestIsNext && this.#newest()) || this.#first() || [];
    if (name === undefined || line === undefined) return false;
    this.#newestIsNext = !this.#newestIsNext;
    this.#lines.delete(name);
    line.hadTurn = true;
    line.waiters.shift()?.go();
    this.size -= 1;
    if (line.waiters.length > 0) this.#lines.set(name, line);
    return true;
  }

  /** Refuses one of those who wait, so that a shorter line grows; false when there is no longer one than it would become. */
  #makeRoom(length: number): boolean {
    const lines = [...this.#lines.entries()];
    const longest = Math.max(...lines.map(([, { waiters }]) => waiters.length));
    if (longest < length + 1) return false;
    const those = lines.filter(([, { waiters }]) => waiters.length === longest);
    // Who came last and who has waited longest are about to have their turn: the one between them goes.
    const [name, line] = those[Math.floor(those.length / 2)] ?? [];
    if (name === undefined || line === undefined) return false;
    line.waiters.pop()?.refuse(this.#full());
    this.size -= 1;
    if (line.waiters.length === 0) this.#lines.delete(name);
    return true;
  }

  #newest(): [string, Line] | undefined {
    return [...this.#lines].findLast(([, { hadTurn }]) => !hadTurn);
  }

  #first(): [string, Line] | undefined {
    const { value } = this.#lines.entries().next();
    return value;
  }
}
