/**
 * A short-lived cache on this node, so that rights can be checked on every command without a read each time. Domain
 * events invalidate it; the short lifetime covers lost events. Expired entries are deleted, since there are keys and
 * names among them.
 */
export class NodeCache<V> {
  readonly #entries = new Map<string, { value: V; until: number; group: string }>();
  readonly #groups = new Map<string, Set<string>>();
  readonly #options: { lifeMs: number; most: number; clock?: () => number; keeps?: (value: V) => boolean };
  /** Loads in progress, shared by concurrent callers. One that `clear` took out must not be cached. */
  readonly #loading = new Map<string, { value: Promise<V>; group: string }>();
  #isSweepDue = false;

  /** `keeps` decides which values are cached; all by default. */
  constructor(options: {
    lifeMs: number;
    most: number;
    clock?: () => number;
    keeps?: (value: V) => boolean;
  }) {
    this.#options = options;
  }

  /** `group` is what `clear` takes; the key itself by default. */
  async get(key: string, load: () => Promise<V>, group = key): Promise<V> {
    const known = this.#entries.get(key);
    if (known && known.until > this.#now()) return known.value;
    const underWay = this.#loading.get(key);
    if (underWay) return underWay.value;
    const loading = { value: load(), group };
    this.#loading.set(key, loading);
    try {
      const value = await loading.value;
      const isWorthIt = this.#options.keeps?.(value) ?? true;
      if (isWorthIt && this.#loading.get(key) === loading) this.#put(key, value, group);
      return value;
    } finally {
      if (this.#loading.get(key) === loading) this.#loading.delete(key);
    }
  }

  /** Clears a group, or those of its values that match `which`. */
  clear(group: string, which?: (value: V) => boolean): void {
    for (const [key, loading] of this.#loading) if (loading.group === group) this.#loading.delete(key);
    for (const key of this.#groups.get(group) ?? []) {
      const entry = this.#entries.get(key);
      if (entry && (which?.(entry.value) ?? true)) this.#remove(key);
    }
  }

  #put(key: string, value: V, group: string): void {
    this.#remove(key);
    const oldest = this.#entries.size >= this.#options.most ? this.#entries.keys().next() : null;
    if (oldest && !oldest.done) this.#remove(oldest.value);
    this.#entries.set(key, { value, until: this.#now() + this.#options.lifeMs, group });
    const keys = this.#groups.get(group) ?? new Set();
    this.#groups.set(group, keys.add(key));
    this.#sweepLater();
  }

  #remove(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    const keys = this.#groups.get(entry.group);
    keys?.delete(key);
    if (keys?.size === 0) this.#groups.delete(entry.group);
  }

  #sweepLater(): void {
    if (this.#isSweepDue) return;
    this.#isSweepDue = true;
    setTimeout(() => this.#dropLived(), this.#options.lifeMs).unref();
  }

  /** All entries have the same lifetime, so the map's order is the order of expiry. */
  #dropLived(): void {
    this.#isSweepDue = false;
    const now = this.#now();
    for (const [key, { until }] of this.#entries) {
      if (until > now) break;
      this.#remove(key);
    }
    if (this.#entries.size > 0) this.#sweepLater();
  }

  #now(): number {
    return this.#options.clock?.() ?? performance.now();
  }
}
