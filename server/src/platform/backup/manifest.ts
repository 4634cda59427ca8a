import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { StartError } from '../config/config.js';

/** Raise it when older releases can no longer restore a backup. */
const currentFormat = 1;
const fileName = 'backup.json';

const manifestSchema = z.object({
  naastBackup: z.literal(currentFormat),
  /** The time of the snapshot. */
  madeAt: z.iso.datetime().transform((text) => new Date(text)),
  files: z.array(z.object({ path: z.string(), bytes: z.number(), sha256: z.string() })),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Written last and atomically: a folder without a manifest is not a complete backup. */
export async function writeManifest(folder: string, madeAt: Date, paths: readonly string[]): Promise<void> {
  const files: Manifest['files'] = [];
  for (const path of paths) files.push({ path, ...(await fingerprint(join(folder, path))) });
  const fresh = join(folder, `${fileName}.new`);
  const handle = await open(fresh, 'wx', 0o600);
  try {
    const manifest = { naastBackup: currentFormat, madeAt: madeAt.toISOString(), files };
    await handle.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(fresh, join(folder, fileName));
}

/** The manifest of a complete backup that this version can restore; else null. */
export async function findManifest(folder: string): Promise<Manifest | null> {
  const written = await readWritten(folder);
  const parsed = manifestSchema.safeParse(written);
  return parsed.success ? parsed.data : null;
}

/** As `findManifest`, but throws a `StartError` with the reason. */
export async function readManifest(folder: string): Promise<Manifest> {
  const written = await readWritten(folder);
  if (written === null) {
    throw new StartError(
      `${folder} is not a finished backup of Naast: there is no ${fileName} in it. Name one that \`npm run backup\` made.`,
    );
  }
  const parsed = manifestSchema.safeParse(written);
  if (parsed.success) return parsed.data;
  throw new StartError(
    `The backup ${folder} has another format than this Naast knows (${currentFormat}), or ${fileName} is damaged. Use the version that made it.`,
  );
}

/** Throws `StartError` if a file of the backup was changed. */
export async function refuseDamaged(folder: string, { files }: Manifest): Promise<void> {
  for (const { path, bytes, sha256 } of files) {
    const found = await fingerprint(join(folder, path)).catch(() => null);
    if (found?.bytes !== bytes || found.sha256 !== sha256)
      throw new StartError(`The backup ${folder} is damaged: ${path} is not as it was written. Use another.`);
  }
}

async function readWritten(folder: string): Promise<unknown> {
  const text = await readFile(join(folder, fileName), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text; // a string fails the schema below
  }
}

async function fingerprint(file: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return { bytes: (await stat(file)).size, sha256: hash.digest('hex') };
}
