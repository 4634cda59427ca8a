import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Every file under the folders, as bytes. */
export async function everyByteIn(...folders: string[]): Promise<{ file: string; bytes: Buffer }[]> {
  const found: { file: string; bytes: Buffer }[] = [];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      found.push({ file, bytes: await readFile(file) });
    }
  }
  return found;
}

/** The ways in which a text could lie on a disk: two encodings, hex, and base64 wherever in a group of three it begins. */
export function disguises(text: string): Map<string, Buffer> {
  return new Map([['utf16le', Buffer.from(text, 'utf16le')], ...disguisesOfBytes(Buffer.from(text, 'utf8'))]);
}

function disguisesOfBytes(plain: Buffer): Map<string, Buffer> {
  const forms = new Map<string, Buffer>([
    ['plain', plain],
    ['hex', Buffer.from(plain.toString('hex'))],
    ['HEX', Buffer.from(plain.toString('hex').toUpperCase())],
  ]);
  for (const alphabet of ['base64', 'base64url'] as const)
    for (const offset of [0, 1, 2]) {
      const padded = Buffer.concat([Buffer.alloc(offset), plain]).toString(alphabet);
      // Characters at either end also carry bits of their neighbours.
      forms.set(
        `${alphabet}+${offset}`,
        Buffer.from(
          padded
            .slice(offset === 0 ? 0 : offset + 1)
            .replace(/=+$/, '')
            .slice(0, -1),
        ),
      );
    }
  return forms;
}

/** Where one of the texts lies open, in any disguise; an empty list is what we want. */
export function findIn(
  files: readonly { file: string; bytes: Buffer }[],
  texts: readonly string[],
): string[] {
  const hits: string[] = [];
  for (const text of texts)
    for (const [form, needle] of disguises(text))
      for (const { file, bytes } of files)
        if (bytes.includes(needle)) hits.push(`${text} as ${form} in ${file}`);
  return hits;
}

/** The same for a secret, which is bytes and no text. */
export function findSecretIn(files: readonly { file: string; bytes: Buffer }[], secret: Buffer): string[] {
  const forms = [...disguisesOfBytes(secret)];
  return files.flatMap(({ file, bytes }) =>
    forms.filter(([, needle]) => bytes.includes(needle)).map(([form]) => `${form} in ${file}`),
  );
}
