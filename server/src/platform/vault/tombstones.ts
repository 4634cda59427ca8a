import { join } from 'node:path';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { lineFile } from '../storage/line-file.js';

/**
 * The destroyed keys, recorded outside the data folder: a restored backup destroys them again before it listens. A line
 * holds a key's id and a date, nothing about a person.
 */
export interface Tombstones {
  add(keyId: string, at: Date): Promise<void>;
  all(): Promise<ReadonlySet<string>>;
  /** Removes those that no backup can need any more, and the order of the rest. Returns how many were removed. */
  clearPast(now: Date): Promise<number>;
  countPast(now: Date): Promise<number>;
}

interface Tombstone {
  readonly key: string;
  /** A day, in UTC. */
  readonly on: string;
}

/**
 * Matches anywhere in a line: a power cut may leave a partial line before it. The key of the partial line is destroyed
 * again by retention.
 */
const written = /\{"key":"([^"{}]+)","on":"(\d{4}-\d{2}-\d{2})"\}/g;

export function tombstonesIn(folder: string): Tombstones {
  const file = lineFile(join(folder, 'tombstones.jsonl'));
  const past = async (now: Date) => tombstonesOf(await file.read()).filter((one) => isPast(one, now));
  return {
    add: (key, at) => file.append(lineOf({ key, on: at.toISOString().slice(0, 10) })),
    all: async () => new Set(tombstonesOf(await file.read()).map(({ key }) => key)),
    async clearPast(now) {
      const all = tombstonesOf(await file.read());
      const left = leftOf(all, now);
      if (linesOf(left) !== linesOf(all))
        await file.rewrite((text) => linesOf(leftOf(tombstonesOf(text), now)));
      return all.length - left.length;
    },
    countPast: async (now) => (await past(now)).length,
  };
}

/** Random order within a day: two lines in a row could show that a question and an account were erased together. */
const leftOf = (all: readonly Tombstone[], now: Date): Tombstone[] =>
  all.filter((one) => !isPast(one, now)).sort((one, other) => (lineOrder(one) < lineOrder(other) ? -1 : 1));
/** By the end of the key id, which is random; its beginning is not. */
const lineOrder = ({ key, on }: Tombstone): string => `${on} ${key.slice(key.indexOf(':') + 1)}`;

const tombstonesOf = (text: string): Tombstone[] =>
  [...text.matchAll(written)].map(([, key = '', on = '']) => ({ key, on }));
const lineOf = ({ key, on }: Tombstone): string => JSON.stringify({ key, on });
const linesOf = (all: readonly Tombstone[]): string => all.map((one) => `${lineOf(one)}\n`).join('');

/** Expired when the whole day is past the term. */
const isPast = ({ on }: Tombstone, now: Date): boolean =>
  Date.parse(on) + (limits.tombstoneKeptDays + 1) * day <= now.getTime();
