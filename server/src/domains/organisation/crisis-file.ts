import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CrisisBlock, crisisBlockSchema } from '@naast/shared/contract/organisation';
import { StartError } from '../../platform/config/config.js';

const builtIn = fileURLToPath(new URL('../../../assets/crisis.nl.json', import.meta.url));

/** The lines that this installation begins with. */
export interface CrisisFile {
  readonly block: CrisisBlock;
  /** Where the file of the data folder lies, which decides them; null: they were shipped, and a coordinator can change them. */
  readonly ownFile: string | null;
}

/**
 * The `crisis.json` of the data folder if there is one, else the built-in Dutch lines. Throws `StartError` if it is
 * invalid.
 */
export async function readCrisisFile(dataDir: string): Promise<CrisisFile> {
  const own = join(dataDir, 'crisis.json');
  const text = await readFile(own, 'utf8').catch(() => null);
  const parsed = crisisBlockSchema.safeParse(jsonOf(text ?? (await readFile(builtIn, 'utf8'))));
  if (parsed.success) return { block: parsed.data, ownFile: text === null ? null : own };
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
