import { type LogAct, logReads } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import type { LogPlace } from './logbook.types.js';

export interface EnterInLog {
  readonly act: LogAct;
  /** Where, by its own id. */
  readonly place?: LogPlace;
  /** The account of somebody else of the team. */
  readonly about?: string;
  /** Whose act it is, whoever this browser was until now: the account that it made, or gave a way back in. */
  readonly by?: string;
}

/**
 * Writes down that somebody of the team read something private, or decided something. A read is entered before it is shown,
 * a decision after it is stored; when this throws, nothing may be shown. Of its time the hour stays. Throws `storeUnavailable`, and `signInNeeded` for who is nobody of the team.
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
    // The job that looks after the log says why, and raises a fault.
    throw new NaastError('storeUnavailable');
  }
}

function whoActs(ctx: Ctx, by: string | undefined): string | null {
  if (by !== undefined) return by;
  if (ctx.actor.kind === 'team') return ctx.actor.accountId;
  if (ctx.actor.kind === 'system') return null;
  throw new NaastError('signInNeeded');
}

/** Of what can be erased no id stays behind. */
const markedPlace = (ctx: Ctx, { kind, id }: LogPlace): LogPlace =>
  kind === 'room' ? { kind, id } : { kind, id: ctx.stores.logbook.markOf(kind, id) };
