import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newTeamAccount } from '../domains/people/index.js';
import type { Ctx } from '../kernel/ctx.js';
import { castTeam } from './cast.js';
import { passphraseWords } from './passphrase-words.js';
import { type CtxFor, putSampleQuestions } from './put-sample-questions.js';
import { sampleRooms } from './sample-rooms.js';

export interface SampleSignIn {
  readonly name: string;
  readonly roles: readonly string[];
  readonly passphrase: string;
}

const sampleTeamIsHereFor = 30 * 24 * 3600 * 1000;

export const sampleTeamFile = (dataDir: string): string => join(dataDir, 'sample-team.json');

/** Makes organisation, rooms, team and questions. Passphrases are random for each installation; the file with them has mode 0600. */
export async function putSampleContent(ctx: Ctx, ctxFor: CtxFor, dataDir: string): Promise<SampleSignIn[]> {
  const team = castTeam.map((person) => ({ ...person, passphrase: randomPassphrase() }));
  // First, so that nobody is left with accounts that nobody can sign in to.
  await writeFile(sampleTeamFile(dataDir), `${JSON.stringify({ team }, null, 2)}\n`, { mode: 0o600 });
  // They have worked here for a while: a host of this week cannot be a second person.
  const createdAt = new Date(ctx.now().getTime() - sampleTeamIsHereFor);
  for (const { name, roles, profession, passphrase } of team) {
    await ctx.stores.people.create(
      await newTeamAccount(ctx, { name, roles, profession, passphrase, createdAt }),
    );
  }
  for (const [position, room] of sampleRooms.entries())
    await ctx.stores.rooms.create({ ...room, id: ctx.newId() }, position);
  await putSampleQuestions(ctx, ctxFor);
  // Last: an organisation marks a store as furnished.
  await ctx.stores.organisation.create({ isSample: true });
  return team;
}

/** Five words of 256 and a number: about 50 bits, for a machine that only its owner reaches. */
function randomPassphrase(): string {
  const words = Array.from({ length: 5 }, () => passphraseWords[randomInt(passphraseWords.length)]);
  return `${words.join('-')}-${randomInt(1000, 9999)}`;
}
