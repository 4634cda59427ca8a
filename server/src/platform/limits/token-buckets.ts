/**
 * A burst, then a steady trickle: each key has a bucket of `burst` turns that fills up again by one in `msPerTurn`.
 * In memory only. (The usual library counts in fixed windows: after a burst it would refuse a caller for a whole window.)
 */
export class TokenBuckets {
  readonly #burst: number;
  readonly #msPerTurn: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, { turns: number; at: number }>();
  #sweepAt = 10_000;

  constructor(options: { burst: number; msPerTurn: number; clock?: () => number }) {
    this.#burst = options.burst;
    this.#msPerTurn = options.msPerTurn;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** Takes a turn: 0. Or says how many milliseconds until there is one. */
  take(key: string): number {
    const now = this.#clock();
    const bucket = this.#buckets.get(key);
    const turns = bucket ? this.#filled(bucket, now) : this.#burst;
    if (turns < 1) return Math.ceil((1 - turns) * this.#msPerTurn);
    this.#buckets.set(key, { turns: turns - 1, at: now });
    if (this.#buckets.size > this.#sweepAt) this.#sweep(now);
    return 0;
  }

  /**
   * Takes a turn in any case, a future one if need be; answers how many milliseconds until it comes, `longestMs` at most. What
   * comes later than that is not remembered, so that a flood does not slow its network for hours afterwards.
   */
  reserve(key: string, longestMs: number): number {
    const now = this.#clock();
    const bucket = this.#buckets.get(key);
    const left = (bucket ? this.#filled(bucket, now) : this.#burst) - 1;
    const turns = Math.max(left, -longestMs / this.#msPerTurn);
    this.#buckets.set(key, { turns, at: now });
    if (this.#buckets.size > this.#sweepAt) this.#sweep(now);
    return turns >= 0 ? 0 : Math.ceil(-turns * this.#msPerTurn);
  }

  #filled(bucket: { turns: number; at: number }, now: number): number {
    return Math.min(this.#burst, bucket.turns + (now - bucket.at) / this.#msPerTurn);
  }

  /** A full bucket says no more than none. */
  #sweep(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#filled(bucket, now) >= this.#burst) this.#buckets.delete(key);
    }
    this.#sweepAt = Math.max(10_000, this.#buckets.size * 2);
  }
}
