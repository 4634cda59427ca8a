import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly repeats: RepeatStore;
  }
}

/** Near-same lines of one seat in the last moments: keyed hashes in this node's memory, with a key of this node alone. */
export interface RepeatStore {
  /** Notes a line by its clientKey, so that a retry is none; true if as many others were near the same. */
  isOneMore(seatId: string, line: { readonly clientKey: string; readonly text: string }): boolean;
}

const { repeatsMost, repeatsWithin, repeatsFromCharacters } = limits.held;
const seatsMost = 5000;

export function repeatStore(now: () => Date): RepeatStore {
  const key = randomBytes(32);
  const lines = new Map<
    string,
    { readonly mark: string; readonly clientKey: string; readonly at: number }[]
  >();
  return {
    isOneMore(seatId, { clientKey, text }) {
      const gist = gistOf(text);
      if (gist.length < repeatsFromCharacters) return false;
      const at = now().getTime();
      const mark = createHmac('sha256', key).update(gist).digest('base64');
      const recent = (lines.get(seatId) ?? []).filter(
        (line) => at - line.at < repeatsWithin && line.clientKey !== clientKey,
      );
      lines.delete(seatId);
      lines.set(seatId, [...recent, { mark, clientKey, at }]);
      const oldest = lines.size > seatsMost ? lines.keys().next() : null;
      if (oldest && !oldest.done) lines.delete(oldest.value);
      return recent.filter((line) => line.mark === mark).length >= repeatsMost;
    },
  };
}

/** Without what is changed from line to line: signs, numbers, capitals, spaces and drawn-out letters. */
const gistOf = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
    .replace(/(.)\1+/gu, '$1');
