import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';

/** A copy that cannot be made; the message tells the caller why. */
export class StoreCopyError extends Error {
  readonly code = 'STORE_COPY';
}

/** How far a copy is, in bytes; the whole is an estimate while a store is in use. */
export type OnProgress = (done: number, whole: number) => void;

/** Makes the folder (mode 0700); one with anything in it is refused, so that no copy overwrites another. */
export function makeEmptyFolder(dir: string): void {
  if (existsSync(dir) && (!statSync(dir).isDirectory() || readdirSync(dir).length > 0)) {
    throw new StoreCopyError(`${dir} is not empty. Nothing was copied; choose a new folder.`);
  }
  mkdirSync(dir, { recursive: true, mode: 0o700 });
}

export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** What was written at this path is on the disk when this returns. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
