import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  team: z.array(z.object({ name: z.string(), roles: z.array(z.string()), passphrase: z.string() })),
});

export type SampleSignIn = z.infer<typeof schema>['team'][number];

export const sampleTeamFile = (dataDir: string): string => join(dataDir, 'sample-team.json');

/** Written atomically, mode 0600. */
export async function writeSampleTeam(dataDir: string, team: readonly SampleSignIn[]): Promise<void> {
  const file = sampleTeamFile(dataDir);
  await writeFile(`${file}.new`, `${JSON.stringify({ team }, null, 2)}\n`, { mode: 0o600, flush: true });
  await rename(`${file}.new`, file);
}

/** Null if the operator has removed it. */
export async function readSampleTeam(dataDir: string): Promise<readonly SampleSignIn[] | null> {
  const text = await readFile(sampleTeamFile(dataDir), 'utf8').catch(() => null);
  return text === null ? null : schema.parse(JSON.parse(text)).team;
}
