import { createDefaultThemes } from './domains/spreekuur/index.js';
import type { Ctx } from './kernel/ctx.js';
import type { Config } from './platform/config/config.js';
import { wantsSample } from './platform/config/sample-rule.js';
import { putSampleContent } from './sample/put-sample-content.js';
import type { CtxFor } from './sample/put-sample-questions.js';
import { createRooms, livingRoom } from './sample/sample-rooms.js';
import { readSampleTeam, type SampleSignIn } from './sample/sample-team-file.js';

/**
 * Sample content where it is wanted, else a bare house. Returns the sample team's sign-in, or null.
 *
 * A first start may be cut off anywhere in here. The organisation is made last and marks the store as seeded; nobody is let in
 * before. Until then each step can be repeated: it leaves what it finds, or begins again.
 */
export async function seed(
  ctx: Ctx,
  ctxFor: CtxFor,
  config: Config,
): Promise<readonly SampleSignIn[] | null> {
  const isSample = await ctx.stores.organisation.isSample();
  // A store of before there were themes gets them too.
  if (isSample === null || (await ctx.stores.spreekuur.themes()).length === 0) await createDefaultThemes(ctx);
  // A sample store that is started again keeps what it has.
  if (isSample === true && config.sample !== false) return readSampleTeam(config.dataDir);
  if (wantsSample(config, { isNew: isSample === null })) return putSampleContent(ctx, ctxFor, config.dataDir);
  if (isSample === null) await seedBare(ctx);
  return null;
}

/** An organisation with one room, open at any hour that a host takes it: enough to begin with. */
export async function seedBare(ctx: Ctx): Promise<void> {
  if ((await ctx.stores.organisation.isSample()) !== null) return;
  await createRooms(ctx, [livingRoom]);
  await ctx.stores.organisation.create({ isSample: false });
}
