import { randomInt } from 'node:crypto';
import { day } from '@naast/shared/durations';
import { createOrganisation } from '../domains/organisation/index.js';
import { createAccount, eraseAccount, listTeam, newTeamAccount } from '../domains/people/index.js';
import { createRooms } from '../domains/rooms/index.js';
import { eraseThread, listThreadIds } from '../domains/spreekuur/index.js';
import type { Ctx } from '../kernel/ctx.js';
import { castTeam } from './cast.js';
import { passphraseWords } from './passphrase-words.js';
import { type CtxFor, putSampleQuestions } from './put-sample-questions.js';
import { sampleRooms } from './sample-rooms.js';
import { type SampleSignIn, writeSampleTeam } from './sample-team-file.js';

const sampleTeamIsHereFor = 30 * day;

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
    await createAccount(ctx, await newTeamAccount(ctx, { name, roles, profession, passphrase, createdAt }));
  }
  await createRooms(ctx, sampleRooms);
  await putSampleQuestions(ctx, ctxFor);
  // Last, because it marks the store as seeded.
  await createOrganisation(ctx, { isSample: true });
  return team.map(({ name, roles, passphrase }) => ({ name, roles: [...roles], passphrase }));
}

/**
 * Removes what an interrupted start left: only sample accounts and questions, since the server was not listening yet.
 */
async function removeUnfinished(ctx: Ctx): Promise<void> {
  for (const threadId of await listThreadIds(ctx)) await eraseThread(ctx, threadId);
  for (const { id } of await listTeam(ctx)) await eraseAccount(ctx, id);
}

/** Five words of 256 and a number: about 50 bits, for a machine that only its owner can reach. */
function randomPassphrase(): string {
  const words = Array.from({ length: 5 }, () => passphraseWords[randomInt(passphraseWords.length)]);
  return `${words.join('-')}-${randomInt(1000, 9999)}`;
}
