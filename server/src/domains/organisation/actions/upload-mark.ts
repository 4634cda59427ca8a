import { createHash } from 'node:crypto';
import type { Mark } from '@naast/shared/contract/organisation';
import type { MarkGround } from '@naast/shared/mark-grounds';
import { teamActor } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { hourOf } from '../../../kernel/hour-of.js';
import { drawLogo } from '../../../platform/pictures/logo.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Draws a logo anew, and keeps it until a change of the look names it. Reads the bytes after all that may refuse them. */
export async function uploadMark(
  ctx: Ctx,
  read: () => Promise<Uint8Array>,
): Promise<{ mark: Mark; ground: MarkGround }> {
  authorize(ctx, 'setting.change', null);
  await ctx.rateLimits.consume('mark', teamActor(ctx.actor).accountId);
  const { png, width, height, ground } = await drawLogo(Buffer.from(await read()));
  const id = createHash('sha256').update(png).digest('hex').slice(0, 32);
  const mark = { id, width, height };
  await ctx.stores.marks.keep(mark, png, hourOf(ctx.now()));
  return { mark, ground };
}
