import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { createDefaultThemes } from './domains/spreekuur/index.js';
import type { Ctx } from './kernel/ctx.js';
import type { Config } from './platform/config/config.js';
import { wantsSample } from './platform/config/sample-rule.js';
import { putSampleContent, type SampleSignIn, sampleTeamFile } from './sample/put-sample-content.js';
import type { CtxFor } from './sample/put-sample-questions.js';
import { livingRoom } from './sample/sample-rooms.js';

const teamFileSchema = z.object({
  team: z.array(z.object({ name: z.string(), roles: z.array(z.string()), passphrase: z.string() })),
});

/** Sample content where it is wanted, else a bare house. Answers the sample team's sign-in, or null. */
export async function furnish(
  ctx: Ctx,
  ctxFor: CtxFor,
  config: Config,
): Promise<readonly SampleSignIn[] | null> {
  // At every start: a store without themes gets them, a bare house and a sample alike.
  await createDefaultThemes(ctx);
  const isSample = await ctx.stores.organisation.isSample();
  // A sample store that is started again keeps what it has.
  if (isSample === true && config.sample !== false) return readSampleTeam(config.dataDir);
  if (wantsSample(config, { isNew: isSample === null })) return putSampleContent(ctx, ctxFor, config.dataDir);
  if (isSample === null) await furnishBare(ctx);
  return null;
}

/** An organisation with one room, open at any hour that a host takes it: enough to begin with. */
export async function furnishBare(ctx: Ctx): Promise<void> {
  if ((await ctx.stores.organisation.isSample()) !== null) return;
  await ctx.stores.rooms.create({ ...livingRoom, id: ctx.newId() }, 0);
  await ctx.stores.organisation.create({ isSample: false });
}

async function readSampleTeam(dataDir: string): Promise<readonly SampleSignIn[] | null> {
  const text = await readFile(sampleTeamFile(dataDir), 'utf8').catch(() => null);
  return text === null ? null : teamFileSchema.parse(JSON.parse(text)).team;
}
