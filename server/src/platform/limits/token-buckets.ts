/**
 * A burst, then a steady trickle: each key has a bucket of `burst` tokens that fills up again by one in `msPerToken`.
 * In memory only. (The usual library counts in fixed windows: after a burst it would refuse a caller for a whole window.)
 */
export class TokenBuckets {
  readonly #burst: number;
  readonly #msPerToken: number;
  readonly #clock: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();
  #sweepAt = 10_000;

  constructor(options: { burst: number; msPerToken: number; clock?: () => number }) {
    this.#burst = options.burst;
    this.#msPerToken = options.msPerToken;
    this.#clock = options.clock ?? (() => performance.now());
  }

  /** Takes a token: 0. Or says how many milliseconds until there is one. */
  take(key: string): number {
    const now = this.#clock();
    const bucket = this.#buckets.get(key);
    const tokens = bucket ? this.#filled(bucket, now) : this.#burst;
    if (tokens < 1) return Math.ceil((1 - tokens) * this.#msPerToken);
    this.#buckets.set(key, { tokens: tokens - 1, at: now });
    if (this.#buckets.size > this.#sweepAt) this.#sweep(now);
    return 0;
  }

  /**
   * Takes a token in any case, a future one if need be; answers how many milliseconds until it comes, `longestMs` at most. What
   * comes later than that is not remembered, so that a flood does not slow its network for hours afterwards.
   */
  reserve(key: string, longestMs: number): number {
    const now = this.#clock();
    const bucket = this.#buckets.get(key);
    const left = (bucket ? this.#filled(bucket, now) : this.#burst) - 1;
    const tokens = Math.max(left, -longestMs / this.#msPerToken);
    this.#buckets.set(key, { tokens, at: now });
    if (this.#buckets.size > this.#sweepAt) this.#sweep(now);
    return tokens >= 0 ? 0 : Math.ceil(-tokens * this.#msPerToken);
  }

  /** What was taken for nothing. */
  giveBack(key: string): void {
    const bucket = this.#buckets.get(key);
    if (bucket) bucket.tokens += 1;
  }

  #filled(bucket: { tokens: number; at: number }, now: number): number {
    return Math.min(this.#burst, bucket.tokens + (now - bucket.at) / this.#msPerToken);
  }

  /** A full bucket says no more than none. */
  #sweep(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#filled(bucket, now) >= this.#burst) this.#buckets.delete(key);
    }
    this.#sweepAt = Math.max(10_000, this.#buckets.size * 2);
  }
}
