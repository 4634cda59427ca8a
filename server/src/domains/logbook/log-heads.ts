import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Head } from './log-chain.js';

/**
 * Which row came last, noted after each one in a file outside the store: the store alone cannot lose the end of its log unseen,
 * nor be given another log. Ids of rows and hashes; nothing that leads to a person.
 */
export interface LogHeads {
  note(row: Head): Promise<void>;
  /** The month of this row, its last, is about to go; what follows begins with this hash. */
  noteEnd(row: Head): Promise<void>;
  all(): Promise<NotedHeads>;
}

export interface NotedHeads {
  readonly rows: readonly Head[];
  /** The last rows of months that have gone, oldest first. */
  readonly ends: readonly Head[];
}

/** Anywhere in a line: one that was torn by a power cut may stand before it. */
const noted = /\{"(row|end)":"(\d{4}-\d{2}\.\d{8})","hash":"([\w-]+)"\}/g;

export function logHeadsIn(folder: string): LogHeads {
  const file = join(folder, 'log-heads.jsonl');
  async function add(kind: 'row' | 'end', { id, hash }: Head): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const handle = await open(file, 'a', 0o600);
    try {
      await handle.appendFile(`${JSON.stringify({ [kind]: id, hash })}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
  return {
    note: (row) => add('row', row),
    noteEnd: (row) => add('end', row),
    async all() {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      const of = (kind: string) =>
        [...text.matchAll(noted)]
          .flatMap(([, found, id = '', hash = '']) => (found === kind ? [{ id, hash }] : []))
          .sort(byId);
      return { rows: of('row'), ends: of('end') };
    },
  };
}

const byId = (a: Head, b: Head): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
