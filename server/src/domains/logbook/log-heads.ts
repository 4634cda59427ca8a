import { join } from 'node:path';
import { lineFile } from '../../platform/storage/line-file.js';
import { type Head, monthOfRow } from './log-chain.js';

/**
 * The id and hash of each appended row, in a file outside the store, so that truncating or replacing the stored log is
 * detected. It contains nothing about people.
 */
export interface LogHeads {
  record(row: Head): Promise<void>;
  /** Call before removing a month, with its last row: the chain continues from this hash. */
  recordEnd(row: Head): Promise<void>;
  all(): Promise<RecordedHeads>;
  /**
   * Removes the heads of removed months, except the last end, on which the chain continues. Returns how many were
   * removed.
   */
  clearGone(): Promise<number>;
  countGone(): Promise<number>;
}

export interface RecordedHeads {
  readonly rows: readonly Head[];
  /** The last row of each removed month, oldest first. */
  readonly ends: readonly Head[];
}

/** Matches anywhere in a line: a power cut may leave a partial line before it. */
const recordedLine = /\{"(row|end)":"(\d{4}-\d{2}\.\d{8})","hash":"([\w-]+)"\}/g;

export function logHeadsIn(folder: string): LogHeads {
  const file = lineFile(join(folder, 'log-heads.jsonl'));
  const countGone = async () => {
    const all = recordedIn(await file.read());
    return all.length - stillNeeded(all).length;
  };
  return {
    record: (row) => file.append(lineOf({ kind: 'row', head: row })),
    recordEnd: (row) => file.append(lineOf({ kind: 'end', head: row })),
    async all() {
      const all = recordedIn(await file.read());
      const of = (kind: Kind) => all.filter((one) => one.kind === kind).map(({ head }) => head);
      return { rows: of('row').sort(byId), ends: of('end').sort(byId) };
    },
    async clearGone() {
      const count = await countGone();
      if (count > 0) await file.rewrite((text) => linesOf(stillNeeded(recordedIn(text))));
      return count;
    },
    countGone,
  };
}

type Kind = 'row' | 'end';
interface RecordedHead {
  readonly kind: Kind;
  readonly head: Head;
}

const recordedIn = (text: string): RecordedHead[] =>
  [...text.matchAll(recordedLine)].map(([, kind, id = '', hash = '']) => ({
    kind: kind === 'end' ? 'end' : 'row',
    head: { id, hash },
  }));
const lineOf = ({ kind, head: { id, hash } }: RecordedHead): string => JSON.stringify({ [kind]: id, hash });
const linesOf = (all: readonly RecordedHead[]): string => all.map((one) => `${lineOf(one)}\n`).join('');

/** The last end, and the heads of later months. */
function stillNeeded(all: readonly RecordedHead[]): readonly RecordedHead[] {
  const ends = all.filter(({ kind }) => kind === 'end').sort((one, other) => byId(one.head, other.head));
  const last = ends.at(-1);
  if (last === undefined) return all;
  return [last, ...all.filter(({ head }) => monthOfRow(head.id) > monthOfRow(last.head.id))];
}

const byId = (a: Head, b: Head): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
