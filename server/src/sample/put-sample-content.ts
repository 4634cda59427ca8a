import { randomInt } from 'node:crypto';
import { eraseAccount, newTeamAccount } from '../domains/people/index.js';
import { eraseThread } from '../domains/spreekuur/index.js';
import type { Ctx } from '../kernel/ctx.js';
import { castTeam } from './cast.js';
import { passphraseWords } from './passphrase-words.js';
import { type CtxFor, putSampleQuestions } from './put-sample-questions.js';
import { createRooms, sampleRooms } from './sample-rooms.js';
import { type SampleSignIn, writeSampleTeam } from './sample-team-file.js';

const sampleTeamIsHereFor = 30 * 24 * 3600 * 1000;

/**
 * Creates organisation, rooms, team and questions; starts over after an interrupted attempt. Passphrases are random per
 * installation; the file with them has mode 0600.
 */
export async function putSampleContent(ctx: Ctx, ctxFor: CtxFor, dataDir: string): Promise<SampleSignIn[]> {
  await removeUnfinished(ctx);
  const team = castTeam.map((person) => ({ ...person, passphrase: randomPassphrase() }));
  // Before the accounts, so that an interrupted start leaves no accounts with unknown passphrases.
  await writeSampleTeam(
    dataDir,
    team.map(({ name, roles, passphrase }) => ({ name, roles: [...roles], passphrase })),
  );
  // Created in the past: a new host cannot confirm proposals.
  const createdAt = new Date(ctx.now().getTime() - sampleTeamIsHereFor);
  for (const { name, roles, profession, passphrase } of team) {
    await ctx.stores.people.create(
      await newTeamAccount(ctx, { name, roles, profession, passphrase, createdAt }),
    );
  }
  await createRooms(ctx, sampleRooms);
  await putSampleQuestions(ctx, ctxFor);
  // Last, because it marks the store as seeded.
  await ctx.stores.organisation.create({ isSample: true });
  return team.map(({ name, roles, passphrase }) => ({ name, roles: [...roles], passphrase }));
}

/**
 * Removes what an interrupted start left: only sample accounts and questions, since the server was not listening yet.
 */
async function removeUnfinished(ctx: Ctx): Promise<void> {
  for (const threadId of await ctx.stores.spreekuur.ids()) await eraseThread(ctx, threadId);
  for (const { id } of await ctx.stores.people.list()) await eraseAccount(ctx, id);
}

/** Five words of 256 and a number: about 50 bits, for a machine that only its owner can reach. */
function randomPassphrase(): string {
  const words = Array.from({ length: 5 }, () => passphraseWords[randomInt(passphraseWords.length)]);
  return `${words.join('-')}-${randomInt(1000, 9999)}`;
}
