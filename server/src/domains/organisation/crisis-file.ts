import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CrisisBlock, crisisBlockSchema } from '@naast/shared/contract/organisation';
import { StartError } from '../../platform/config/config.js';

const builtIn = fileURLToPath(new URL('../../../assets/crisis.nl.json', import.meta.url));

/**
 * The `crisis.json` of the data folder if there is one, else the built-in Dutch lines. Throws `StartError` if it is
 * invalid.
 */
export async function readCrisisFile(dataDir: string): Promise<CrisisBlock> {
  const own = join(dataDir, 'crisis.json');
  const text = await readFile(own, 'utf8').catch(() => null);
  const parsed = crisisBlockSchema.safeParse(jsonOf(text ?? (await readFile(builtIn, 'utf8'))));
  if (parsed.success) return parsed.data;
  throw new StartError(
    `The crisis file ${text === null ? builtIn : own} is not right at: ${whereOf(parsed.error.issues)}.`,
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // null fails the schema below
  }
}

const whereOf = (issues: readonly { path: PropertyKey[] }[]) =>
  [...new Set(issues.map((issue) => issue.path.map(String).join('.') || 'its beginning'))].join(', ');
