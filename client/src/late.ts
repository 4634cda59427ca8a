/** A module that is loaded on demand. */
export interface Late<T> {
  /** The loaded module; undefined before. */
  now(): T | undefined;
  /** Rejects if it cannot be loaded; a later call retries. */
  load(): Promise<T>;
}

export function late<T>(fetch: () => Promise<T>): Late<T> {
  let here: T | undefined;
  /** The pending load, shared by concurrent calls. */
  let coming: Promise<T> | null = null;
  return {
    now: () => here,
    async load() {
      coming ??= fetch();
      try {
        here = await coming;
        return here;
      } catch (error) {
        coming = null;
        throw error;
      }
    },
  };
}
