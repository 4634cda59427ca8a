/** A part of the client that comes when a page needs it. */
export interface Late<T> {
  /** What has come; undefined before. */
  now(): T | undefined;
  /** Rejects when it does not come; then it may be asked for again. */
  load(): Promise<T>;
}

export function late<T>(fetch: () => Promise<T>): Late<T> {
  let here: T | undefined;
  return {
    now: () => here,
    async load() {
      here ??= await fetch();
      return here;
    },
  };
}
