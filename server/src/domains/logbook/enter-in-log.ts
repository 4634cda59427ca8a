import { type LogAct, logReads } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import type { LogPlace } from './logbook.types.js';

export interface EnterInLog {
  readonly act: LogAct;
  /** The place, by its own id; a mark of it is stored. */
  readonly place?: LogPlace;
  /** The account of another team actor. */
  readonly about?: string;
  /** The acting account, when the request's actor is not yet signed in as it: an account just created or recovered. */
  readonly by?: string;
}

/**
 * Logs that a team actor read something private, or made a decision. Call it before showing a read, and after storing a
 * decision; when it throws, show nothing. Only the hour is stored. Throws `storeUnavailable`, and `signInNeeded` for a
 * visitor.
 */
export async function enterInLog(ctx: Ctx, { act, place, about, by }: EnterInLog): Promise<void> {
  const { logbook } = ctx.stores;
  const at = hourOf(ctx.now());
  const who = whoActs(ctx, by);
  const marked = place === undefined ? null : markedPlace(ctx, place);
  const isRead = logReads.some((read) => read === act);
  const onceKey = isRead
    ? [act, who ?? '', marked?.kind ?? '', marked?.id ?? '', at.toISOString().slice(0, 13)].join(' ')
    : null;
  try {
    await logbook.append({ at, act, who, place: marked, about: about ?? null, onceKey });
  } catch {
    // The `logbook.write` job raises the fault.
    throw new NaastError('storeUnavailable');
  }
}

function whoActs(ctx: Ctx, by: string | undefined): string | null {
  if (by !== undefined) return by;
  if (ctx.actor.kind === 'team') return ctx.actor.accountId;
  if (ctx.actor.kind === 'system') return null;
  throw new NaastError('signInNeeded');
}

/** Places that can be erased are stored as a keyed mark, never by id. */
const markedPlace = (ctx: Ctx, { kind, id }: LogPlace): LogPlace =>
  kind === 'room' ? { kind, id } : { kind, id: ctx.stores.logbook.markOf(kind, id) };
