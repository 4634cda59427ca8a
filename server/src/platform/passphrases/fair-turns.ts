import { NaastError } from '../../kernel/errors.js';

/**
 * `team`: who of the team is signed in, or showed that they were before. `members`: who is signed in as a member; accounts of
 * members cost little, so they are apart. `anybody`: the rest. In the order in which they take turns.
 */
const laneNames = ['team', 'members', 'anybody'] as const;
export type LaneName = (typeof laneNames)[number];

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
 * Turns at something dear, so many at once. Lanes in which somebody waits take turns, so none can starve another. What waits is
 * bounded: beyond that `tooFast` is thrown, with the time to wait.
 */
export class FairTurns {
  readonly #atOnce: number;
  readonly #lanes: Readonly<Record<LaneName, Lane>>;
  #working = 0;
  #last: LaneName = 'anybody';

  constructor({ atOnce, lanes, tryAgainAfterMs }: FairTurnsOptions) {
    const full = () => new NaastError('tooFast', { retryAfterMs: tryAgainAfterMs });
    this.#atOnce = atOnce;
    this.#lanes = {
      team: new Lane(lanes.team, full),
      members: new Lane(lanes.members, full),
      anybody: new Lane(lanes.anybody, full),
    };
  }

  /** How many wait now. */
  get waiting(): number {
    return laneNames.reduce((sum, name) => sum + this.#lanes[name].size, 0);
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
    const at = laneNames.indexOf(this.#last) + 1;
    const inTurn = [...laneNames.slice(at), ...laneNames.slice(0, at)];
    const next = inTurn.find((name) => this.#lanes[name].letOneGo());
    if (next === undefined) this.#working -= 1;
    else this.#last = next;
  }
}

interface Waiter {
  go(): void;
  refuse(error: Error): void;
}

/**
 * Lines that take turns, whatever their length: the one that has waited longest since it formed, or since its last turn, is next.
 * Who waits keeps their place, however many come after: where it is full, only a longer line gives way to a shorter one. So in a
 * flood that goes on each try has the same chance to find a place, and with a place a turn comes within a bounded time.
 */
class Lane {
  size = 0;
  readonly #bounds: LaneBounds;
  readonly #full: () => Error;
  /** In the order in which their turn comes. */
  readonly #lines = new Map<string, Waiter[]>();

  constructor(bounds: LaneBounds, full: () => Error) {
    this.#bounds = bounds;
    this.#full = full;
  }

  wait(name: string): Promise<void> {
    const length = this.#lines.get(name)?.length ?? 0;
    if (length >= this.#bounds.perLine) throw this.#full();
    if (this.size >= this.#bounds.inAll && !this.#makeRoom(length + 1)) throw this.#full();
    return new Promise((go, refuse) => {
      const line = this.#lines.get(name) ?? [];
      line.push({ go, refuse });
      this.#lines.set(name, line);
      this.size += 1;
    });
  }

  /** False when nobody waits. */
  letOneGo(): boolean {
    const [name, line] = this.#lines.entries().next().value ?? [];
    if (name === undefined || line === undefined) return false;
    this.#lines.delete(name);
    line.shift()?.go();
    this.size -= 1;
    if (line.length > 0) this.#lines.set(name, line);
    return true;
  }

  /** Refuses the last of a line that stays as long as `length` without them, or longer; false when there is none. */
  #makeRoom(length: number): boolean {
    const lines = [...this.#lines.values()];
    const longest = Math.max(...lines.map((line) => line.length));
    if (longest <= length) return false;
    lines
      .findLast((line) => line.length === longest)
      ?.pop()
      ?.refuse(this.#full());
    this.size -= 1;
    return true;
  }
}
