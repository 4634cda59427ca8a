import type { Bilingual } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import type { Answers } from '../../../kernel/answers.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { monthAfter, monthOf, monthOfStored, numberOfRow } from '../log-chain.js';
import type { LogRow } from '../logbook.types.js';
import { isMonthUnbroken } from '../verify-log.js';

export interface ReadLog {
  readonly month?: string | undefined;
  /** Only entries with a lower number: the cursor for the page before. */
  readonly before?: number | undefined;
}

/** Resolves ids in entries to names. */
export type Names = Pick<Answers, 'accountName' | 'roomTitle'>;

/** An entry with the present names of its ids. */
export interface SeenEntry {
  readonly row: LogRow;
  readonly who: string | null;
  readonly about: string | null;
  readonly roomTitle: Bilingual | null;
}

export interface SeenLog {
  readonly month: string;
  readonly earlier: string | null;
  readonly later: string | null;
  readonly isUnbroken: boolean;
  readonly entries: readonly SeenEntry[];
  readonly before: number | null;
}

/** A page of one month of the logbook; the latest month by default. */
export async function readLog(ctx: Ctx, input: ReadLog, names: Names): Promise<SeenLog> {
  authorize(ctx, 'log.read', null);
  const { logbook } = ctx.stores;
  const latest = monthOfStored(await logbook.lastBefore(null));
  const month = input.month ?? latest ?? monthOf(ctx.now());
  const [rows, isUnbroken, earlier, later] = await Promise.all([
    logbook.page(month, input.before ?? null, limits.log.page + 1),
    isMonthUnbroken(logbook, month),
    logbook.lastBefore(month),
    logbook.firstFrom(monthAfter(month)),
  ]);
  const page = rows.slice(0, limits.log.page);
  const last = rows.length > page.length ? page.at(-1) : undefined;
  return {
    month,
    earlier: monthOfStored(earlier),
    later: monthOfStored(later),
    isUnbroken,
    entries: await Promise.all(page.map((row) => seen(ctx, row, names))),
    before: last ? numberOfRow(last.id) : null,
  };
}

async function seen(ctx: Ctx, row: LogRow, { accountName, roomTitle }: Names): Promise<SeenEntry> {
  const nameOf = async (accountId: string | null) =>
    accountId === null ? null : accountName(ctx, accountId);
  return {
    row,
    who: await nameOf(row.who),
    about: await nameOf(row.about),
    roomTitle: row.place?.kind === 'room' ? await roomTitle(ctx, row.place.id) : null,
  };
}
