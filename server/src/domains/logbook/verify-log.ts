import { type Break, ChainWalk } from './chain-walk.js';
import { monthAfter, monthOfStored, rowOf } from './log-chain.js';
import type { LogStore } from './logbook.store.js';

type Source = Pick<LogStore, 'hashOf' | 'heads' | 'stored' | 'lastBefore' | 'firstFrom'>;

export interface VerifiedMonth {
  /** Null for documents whose id is not a row id. */
  readonly month: string | null;
  readonly rows: number;
  readonly breaks: readonly Break[];
}

/** Verifies the whole chain and calls `onMonth` after each month. Returns all breaks, in order. */
export async function verifyLog(
  source: Source,
  onMonth: (month: VerifiedMonth) => void = () => {},
): Promise<Break[]> {
  const walk = await ChainWalk.start(source, null);
  const all: Break[] = [];
  let now: { month: string | null; rows: number; breaks: Break[] } | null = null;
  for await (const stored of source.stored()) {
    const month = monthOfStored(stored);
    if (now === null || now.month !== month) {
      if (now) onMonth(now);
      now = { month, rows: 0, breaks: [] };
    }
    now.rows++;
    const found = await walk.look(stored);
    if (found) now.breaks.push(found);
    if (found) all.push(found);
  }
  const cut = await walk.end();
  if (now) onMonth(cut ? { ...now, breaks: [...now.breaks, cut] } : now);
  return cut ? [...all, cut] : all;
}

/** Whether one month is unbroken, including its links to the months before and after. */
export async function isMonthUnbroken(source: Source, month: string): Promise<boolean> {
  const walk = await ChainWalk.start(source, { month, before: await source.lastBefore(month) });
  for await (const stored of source.stored(month)) if ((await walk.look(stored)) !== null) return false;
  if ((await walk.end()) !== null) return false;
  const next = await source.firstFrom(monthAfter(month));
  if (next === null) return true;
  const row = rowOf(next);
  return row !== null && walk.follows(row);
}
