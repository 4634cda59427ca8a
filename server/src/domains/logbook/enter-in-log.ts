import { type LogDecision, type LogOpening, logOpenings } from '@naast/shared/logbook';
import type { LoggedRead } from '../../kernel/abilities.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import type { LogEntry, LogPlace } from './logbook.types.js';

export interface EnterInLog {
  readonly act: LogDecision;
  /** The place, by its own id; a mark of it is stored. */
  readonly place?: LogPlace;
  /** The account of another team actor. */
  readonly about?: string;
  /** The acting account, when the request's actor is not yet signed in as it: an account just created or recovered. */
  readonly by?: string;
}

/**
 * Logs a decision of a team actor. Call it after storing the decision. Only the hour is stored. Throws
 * `storeUnavailable`, and `signInNeeded` for a visitor.
 */
export async function enterInLog(ctx: Ctx, { act, place, about, by }: EnterInLog): Promise<void> {
  const entry = { at: hourOf(ctx.now()), act, who: whoActs(ctx, by), place: markedPlace(ctx, place) };
  await append(ctx, { ...entry, about: about ?? null, onceKey: null });
}

/**
 * Logs that a team actor reads something private. For `authorizeRead` only, which calls it before anything is shown.
 * Throws as `enterInLog` does.
 */
export async function enterReadInLog(ctx: Ctx, read: LoggedRead): Promise<void> {
  const at = hourOf(ctx.now());
  const who = whoActs(ctx, undefined);
  const place = markedPlace(ctx, read.place);
  const once = isOpening(read) ? openingMark(ctx, read.opening) : at.toISOString().slice(0, 13);
  const onceKey =
    once === null ? null : [read.act, who ?? '', place?.kind ?? '', place?.id ?? '', once].join(' ');
  await append(ctx, { at, act: read.act, who, place, about: null, onceKey });
}

async function append(ctx: Ctx, entry: LogEntry): Promise<void> {
  try {
    await ctx.stores.logbook.append(entry);
  } catch {
    // The `logbook.write` job raises the fault.
    throw new NaastError('storeUnavailable');
  }
}

const isOpening = (read: LoggedRead): read is Extract<LoggedRead, { act: LogOpening }> =>
  logOpenings.some((act) => act === read.act);

/** Its id is not stored, as it leads to what was opened. */
const openingMark = (ctx: Ctx, opening: string | undefined): string | null =>
  opening === undefined ? null : ctx.stores.logbook.markOf('opening', opening);

function whoActs(ctx: Ctx, by: string | undefined): string | null {
  if (by !== undefined) return by;
  if (ctx.actor.kind === 'team') return ctx.actor.accountId;
  if (ctx.actor.kind === 'system') return null;
  throw new NaastError('signInNeeded');
}

/** Places that can be erased are stored as a keyed mark, never by id. */
function markedPlace(ctx: Ctx, place: LogPlace | undefined): LogPlace | null {
  if (place === undefined) return null;
  const { kind, id } = place;
  return kind === 'room' ? { kind, id } : { kind, id: ctx.stores.logbook.markOf(kind, id) };
}
