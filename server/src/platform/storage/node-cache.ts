/**
 * What this node remembers of the store for a short while, so that rights are checked on every command without reading
 * on every command. Domain events clear it; the short life heals a telling that got lost.
 */
export class NodeCache<V> {
  readonly #entries = new Map<string, { value: V; until: number }>();
  readonly #lifeMs: number;
  readonly #most: number;
  readonly #clock: () => number;
  /** Reads under way, shared by all who ask meanwhile. */
  readonly #loading = new Map<string, Promise<V>>();
  /** Grows at each clearing: a read that began before a clearing must not put its old answer back. */
  #generation = 0;

  constructor(options: { lifeMs: number; most: number; clock?: () => number }) {
    this.#lifeMs = options.lifeMs;
    this.#most = options.most;
    this.#clock = options.clock ?? (() => performance.now());
  }

  async get(key: string, load: () => Promise<V>): Promise<V> {
    const known = this.#entries.get(key);
    if (known && known.until > this.#clock()) return known.value;
    const underWay = this.#loading.get(key);
    if (underWay) return underWay;
    const loading = this.#load(key, load);
    this.#loading.set(key, loading);
    return loading;
  }

  clear(key: string): void {
    this.#generation++;
    this.#entries.delete(key);
    this.#loading.clear();
  }

  async #load(key: string, load: () => Promise<V>): Promise<V> {
    const generation = this.#generation;
    try {
      const value = await load();
      if (generation === this.#generation) this.#put(key, value);
      return value;
    } finally {
      if (generation === this.#generation) this.#loading.delete(key);
    }
  }

  #put(key: string, value: V): void {
    const oldest = this.#entries.size >= this.#most ? this.#entries.keys().next() : null;
    if (oldest && !oldest.done) this.#entries.delete(oldest.value);
    this.#entries.set(key, { value, until: this.#clock() + this.#lifeMs });
  }
}
