import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Which keys have been destroyed, kept outside the data folder: a restored backup is made to forget them again
 * before it listens. A line holds a key's id and a date, nothing that leads to a person.
 */
export interface Tombstones {
  add(keyId: string, at: Date): Promise<void>;
  all(): Promise<ReadonlySet<string>>;
}

export function tombstonesIn(folder: string): Tombstones {
  const file = join(folder, 'tombstones.jsonl');
  return {
    async add(keyId, at) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const handle = await open(file, 'a', 0o600);
      await handle.appendFile(`${JSON.stringify({ key: keyId, on: at.toISOString().slice(0, 10) })}\n`);
      await handle.sync();
      await handle.close();
    },
    async all() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return new Set(text.split('\n').flatMap(keyOfLine));
    },
  };
}

/** The last line may be torn by a power cut; the key it names is then destroyed again by retention. */
function keyOfLine(line: string): string[] {
  const key = /"key":"([^"]+)"/.exec(line)?.[1];
  return key === undefined ? [] : [key];
}
