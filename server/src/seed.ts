import {
  createDefaultThemes,
  createOrganisation,
  isSampleOrganisation,
} from './domains/organisation/index.js';
import { createRooms } from './domains/rooms/index.js';
import type { Ctx } from './kernel/ctx.js';
import type { Config } from './platform/config/config.js';
import { wantsSample } from './platform/config/sample-rule.js';
import { putSampleContent } from './sample/put-sample-content.js';
import type { CtxFor } from './sample/put-sample-questions.js';
import { livingRoom } from './sample/sample-rooms.js';
import { readSampleTeam, type SampleSignIn } from './sample/sample-team-file.js';

/**
 * Creates sample content if wanted, else an empty organisation. Returns the sample team's sign-ins, or null. Idempotent
 * until done, since a first start may be interrupted: the organisation is created last and marks the store as seeded,
 * before the server listens.
 */
export async function seed(
  ctx: Ctx,
  ctxFor: CtxFor,
  config: Config,
): Promise<readonly SampleSignIn[] | null> {
  const isSample = await isSampleOrganisation(ctx);
  await createDefaultThemes(ctx);
  // A restarted sample store keeps its content.
  if (isSample === true && config.sample !== false) return readSampleTeam(config.dataDir);
  if (wantsSample(config, { isNew: isSample === null })) return putSampleContent(ctx, ctxFor, config.dataDir);
  if (isSample === null) await seedBare(ctx);
  return null;
}

/** An organisation with one room, which a host can open at any hour. */
export async function seedBare(ctx: Ctx): Promise<void> {
  if ((await isSampleOrganisation(ctx)) !== null) return;
  await createRooms(ctx, [livingRoom]);
  await createOrganisation(ctx, { isSample: false });
}
