/** A part of the client that comes when a page needs it. */
export interface Late<T> {
  /** What has come; undefined before. */
  now(): T | undefined;
  /** Rejects when it does not come; then it may be asked for again. */
  load(): Promise<T>;
}

export function late<T>(fetch: () => Promise<T>): Late<T> {
  let here: T | undefined;
  /** Two that ask at once get the same. */
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
