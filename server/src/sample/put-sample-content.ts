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
 * Makes organisation, rooms, team and questions, anew where an earlier try was cut off. Passphrases are random for each
 * installation; the file with them has mode 0600.
 */
export async function putSampleContent(ctx: Ctx, ctxFor: CtxFor, dataDir: string): Promise<SampleSignIn[]> {
  await removeUnfinished(ctx);
  const team = castTeam.map((person) => ({ ...person, passphrase: randomPassphrase() }));
  // First, so that nobody is left with accounts that nobody can sign in to.
  await writeSampleTeam(
    dataDir,
    team.map(({ name, roles, passphrase }) => ({ name, roles: [...roles], passphrase })),
  );
  // They have worked here for a while: a host of this week cannot be a second person.
  const createdAt = new Date(ctx.now().getTime() - sampleTeamIsHereFor);
  for (const { name, roles, profession, passphrase } of team) {
    await ctx.stores.people.create(
      await newTeamAccount(ctx, { name, roles, profession, passphrase, createdAt }),
    );
  }
  await createRooms(ctx, sampleRooms);
  await putSampleQuestions(ctx, ctxFor);
  // Last: an organisation marks a store as seeded.
  await ctx.stores.organisation.create({ isSample: true });
  return team.map(({ name, roles, passphrase }) => ({ name, roles: [...roles], passphrase }));
}

/** What a start that was cut off has left: only sample people and their questions, as nobody was let in. */
async function removeUnfinished(ctx: Ctx): Promise<void> {
  for (const threadId of await ctx.stores.spreekuur.ids()) await eraseThread(ctx, threadId);
  for (const { id } of await ctx.stores.people.list()) await eraseAccount(ctx, id);
}

/** Five words of 256 and a number: about 50 bits, for a machine that only its owner reaches. */
function randomPassphrase(): string {
  const words = Array.from({ length: 5 }, () => passphraseWords[randomInt(passphraseWords.length)]);
  return `${words.join('-')}-${randomInt(1000, 9999)}`;
}
