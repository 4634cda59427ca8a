import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { accountName } from '../../people/index.js';
import { isAlone, loadHandover, type OwnHandover } from '../own-handover.js';

export interface SeenPauses {
  readonly until: Date | null;
  readonly colleagues: readonly { readonly name: string; readonly until: Date }[];
}

export function readPauses(ctx: Ctx): Promise<SeenPauses> {
  authorize(ctx, 'pause.read', null);
  return loadPauses(ctx);
}

/** Checks nothing: the caller must have authorized the read. */
export async function loadPauses(ctx: Ctx): Promise<SeenPauses> {
  const me = teamActor(ctx.actor).accountId;
  const running = await ctx.stores.pauses.running(ctx.now());
  const named = await Promise.all(
    running
      .filter(({ accountId }) => accountId !== me)
      .map(async ({ accountId, until }) => ({ name: await accountName(ctx, accountId), until })),
  );
  return {
    until: running.find(({ accountId }) => accountId === me)?.until ?? null,
    colleagues: named.flatMap(({ name, until }) => (name === null ? [] : [{ name, until }])),
  };
}

export async function readOwnHandover(
  ctx: Ctx,
): Promise<OwnHandover & { readonly may: { readonly begin: boolean } }> {
  authorize(ctx, 'pause.readHandover', null);
  const handover = await loadHandover(ctx);
  const begin = ctx.judge('pause.begin', { isAlone: isAlone(handover) }) === 'allow';
  return { ...handover, may: { begin } };
}
