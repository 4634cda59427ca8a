import type { Entry } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { theOrganisation } from '../organisation/index.js';
import type { Seat } from '../seats/index.js';
import type { RoomSession } from './rooms.types.js';
import { tellDoor } from './sessions.js';

export interface AtDoor {
  readonly sessionId: string;
  readonly houseRulesVersion: number;
  /** Whether the browser sent a session cookie: only then it can get a seat back. */
  readonly hasVisit: boolean;
}

/** A visit's place in the queue of its network (decision 0029). */
export const requestOf = (ctx: Ctx, { sessionId }: Pick<AtDoor, 'sessionId'>) => ({
  sessionId,
  network: ctx.rateLimits.network(),
  who: ctx.actor.kind === 'system' ? '' : ctx.actor.who,
});

/** Visitors who wait at the door were told to retry: their retries do not count. */
export async function paceEntering(ctx: Ctx, at: AtDoor): Promise<void> {
  if (!ctx.stores.doors.isWaiting(requestOf(ctx, at))) await ctx.rateLimits.consume('enterRoom');
}

/** Throws `houseRulesChanged`. */
export async function checkRules(ctx: Ctx, { houseRulesVersion }: AtDoor): Promise<void> {
  const { houseRules } = await theOrganisation(ctx);
  if (houseRules.version !== houseRulesVersion) throw new NaastError('houseRulesChanged');
}

type Outside = Extract<Entry, { outcome: 'again' | 'wait' }>;

/**
 * First a visit begins; above some chairs per network the visitor waits; whose chair a host has just given away waits too. Then `sit`
 * runs; if it throws, the network has lost no turn.
 */
export async function passDoor<T>(
  ctx: Ctx,
  session: RoomSession,
  earlier: Seat | null,
  at: AtDoor,
  sit: () => Promise<T>,
): Promise<T | Outside> {
  if (!at.hasVisit) return { outcome: 'again' };
  const heldBackMs = earlier === null ? 0 : ctx.stores.doors.heldBack(session.id, earlier.id);
  if (heldBackMs > 0) return { outcome: 'wait', waitMs: heldBackMs };
  const request = requestOf(ctx, at);
  const waitMs = ctx.stores.doors.enqueue(request);
  tellDoor(ctx, session);
  if (waitMs > 0) return { outcome: 'wait', waitMs };
  try {
    return await sit();
  } catch (error) {
    ctx.stores.doors.giveBack(request);
    throw error;
  }
}
