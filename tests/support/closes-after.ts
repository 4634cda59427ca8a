import { afterAll } from '@jest/globals';

interface Closable {
  close(): Promise<unknown>;
}

/** Closes these in order after the tests of a file; asked then, since they are opened before its tests. Skips what never opened. */
export const closesAfter = (opened: () => readonly (Closable | undefined)[]): void =>
  afterAll(async () => {
    for (const one of opened()) await one?.close();
  });
