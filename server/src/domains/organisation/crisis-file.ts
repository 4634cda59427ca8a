import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type CrisisSet, crisisFileSchema, crisisSetSchema } from '@naast/shared/contract/crisis-lines';
import type { CrisisBlock } from '@naast/shared/contract/organisation';
import { limits } from '@naast/shared/limits';
import type { z } from 'zod';
import { StartError } from '../../platform/config/config.js';

const assets = fileURLToPath(new URL('../../../assets/', import.meta.url));
const setName = /^crisis\.([a-z]{2})\.json$/;
/** The set that a new installation begins with. */
const firstSet = 'nl';

/** The lines of one country, which came with Naast. Its id is that country's, in two letters. */
export type ShippedSet = CrisisSet & { readonly id: string };

/** The lines that this installation begins with. */
export interface CrisisFile {
  readonly block: CrisisBlock;
  /** Where the file of the data folder lies, which decides them; null: they were shipped, and a coordinator can change them. */
  readonly ownFile: string | null;
  /** One for each country, to begin with. */
  readonly sets: readonly ShippedSet[];
}

/**
 * The `crisis.json` of the data folder if there is one, else the Dutch lines that came with Naast. Throws `StartError` if a file is
 * invalid, or is there and cannot be read: whoever wrote other numbers must not be shown ours instead, without a word.
 */
export async function readCrisisFile(dataDir: string): Promise<CrisisFile> {
  const ownFile = join(dataDir, 'crisis.json');
  const own = await readOwn(ownFile);
  const sets = await readSets();
  if (own !== null) return { block: blockOf(parsed(crisisFileSchema, own, ownFile)), ownFile, sets };
  const first = sets.find(({ id }) => id === firstSet);
  if (!first) throw new StartError(`The crisis file ${assets}crisis.${firstSet}.json is missing.`);
  return { block: blockOf(first), ownFile: null, sets };
}

/** Null if there is nothing of that name. A folder, a pipe, a link to nowhere and a file that is far too long are none of these. */
async function readOwn(file: string): Promise<string | null> {
  try {
    if ((await lstat(file).catch(nullIfAbsent)) === null) return null;
    const found = await stat(file);
    // A pipe would wait for ever.
    if (found.isFile() && found.size <= limits.settings.crisis.fileBytes) return await readFile(file, 'utf8');
  } catch {
    // Told below.
  }
  throw new StartError(
    `The crisis file ${file} cannot be read. It has to be a file of at most 256 KB, for the user who runs Naast.`,
  );
}

function nullIfAbsent(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

async function readSets(): Promise<ShippedSet[]> {
  const names = (await readdir(assets)).filter((name) => setName.test(name)).sort();
  return Promise.all(
    names.map(async (name) => ({
      ...parsed(crisisSetSchema, await readFile(join(assets, name), 'utf8'), join(assets, name)),
      id: setName.exec(name)?.[1] ?? name,
    })),
  );
}

const blockOf = ({ checkedOn, danger, lines, otherwise, whatNaastIsNot }: CrisisBlock): CrisisBlock => ({
  checkedOn,
  danger,
  lines,
  otherwise,
  whatNaastIsNot,
});

function parsed<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const found = schema.safeParse(jsonOf(text));
  if (found.success) return found.data;
  throw new StartError(`The crisis file ${file} is not right at: ${whereOf(found.error.issues)}.`);
}

function jsonOf(text: string): unknown {
  try {
    // Windows writes a mark before the first letter.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null; // null fails the schema below
  }
}

const whereOf = (issues: readonly z.core.$ZodIssue[]) => [...new Set(issues.map(placeOf))].join(', ');

function placeOf({ path, ...issue }: z.core.$ZodIssue): string {
  const place = path.map(String).join('.') || 'its beginning';
  const problem: unknown = 'params' in issue ? issue.params?.['problem'] : undefined;
  return typeof problem === 'string' ? `${place} (${problem})` : place;
}
