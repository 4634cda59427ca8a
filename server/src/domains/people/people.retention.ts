import { limits } from '@naast/shared/limits';
import { goneAccount } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import type { Mentions, Swept } from '../../kernel/domain.js';
import type { RetentionEdges } from '../../platform/retention.js';
import { eraseAccount } from './end-account.js';

const lastDay = (ctx: Ctx): Date => new Date(ctx.now().getTime() - limits.memberKept);

/** Members absent for too long, and accounts whose erasure was interrupted. */
async function toErase(ctx: Ctx): Promise<string[]> {
  const { people } = ctx.stores;
  return [...new Set([...(await people.absentSince(lastDay(ctx))), ...(await people.halfErased())])];
}

async function erase(ctx: Ctx): Promise<number> {
  const { people } = ctx.stores;
  const halfErased = new Set(await people.halfErased());
  let removed = 0;
  for (const accountId of await people.absentSince(lastDay(ctx))) {
    // They may have signed in while the others were erased.
    const isStillAbsent = (await people.absentSince(lastDay(ctx), accountId)).length > 0;
    if (isStillAbsent && (await eraseAccount(ctx, accountId))) removed++;
  }
  for (const accountId of halfErased) if (await eraseAccount(ctx, accountId)) removed++;
  return removed;
}

/** Ids of accounts that no longer exist, still mentioned elsewhere: an erasure was interrupted or lost a race. */
async function leftBehind(ctx: Ctx, mentions: readonly Mentions[]): Promise<[Mentions, string][]> {
  const found: [Mentions, string][] = [];
  for (const one of mentions) {
    // Read mentions before accounts: an account is created before it is mentioned.
    const ids = [...new Set(await one.ids(ctx))].filter((id) => id !== goneAccount);
    const there = new Set(await ctx.stores.people.among(ids));
    found.push(...ids.filter((id) => !there.has(id)).map((id): [Mentions, string] => [one, id]));
  }
  return found;
}

export const accountRetention = ({ mentions }: RetentionEdges): Swept => ({
  keeps: 'as long as the person is on the team; a member: until two years after the last sign-in',
  lives: 'forATerm',
  async sweep(ctx) {
    await ctx.stores.people.roundBeginnings();
    const removed = await erase(ctx);
    for (const [where, accountId] of await leftBehind(ctx, mentions)) await where.forget(ctx, accountId);
    return removed;
  },
  left: async (ctx) => (await toErase(ctx)).length + (await leftBehind(ctx, mentions)).length,
});
