import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** All files under these folders, as bytes. */
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

/**
 * Encodings of a text: plain, lower case, UTF-8 and UTF-16, escaped for JSON and URLs, hex, and base64 at each of three offsets.
 */
export function disguises(text: string): Map<string, Buffer> {
  return withoutDoubles(
    new Map([
      ...disguisesOfBytes(Buffer.from(text, 'utf8')),
      ['lower case', Buffer.from(text.toLowerCase())],
      ['utf16le', Buffer.from(text, 'utf16le')],
      ['utf16be', Buffer.from(text, 'utf16le').swap16()],
      ['JSON', Buffer.from(JSON.stringify(text).slice(1, -1))],
      ['JSON in ASCII', Buffer.from(asciiJson(text))],
      ['an address', Buffer.from(encodeURIComponent(text))],
      ['a form', Buffer.from(new URLSearchParams({ x: text }).toString().slice(2))],
    ]),
  );
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
      // Base64 characters at the ends depend on neighbouring bytes.
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

const asciiJson = (text: string): string =>
  JSON.stringify(text)
    .slice(1, -1)
    .replace(/[^ -~]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Without duplicates: for a plain word several encodings are equal. */
function withoutDoubles(forms: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const seen = new Map<string, string>();
  for (const [form, bytes] of forms) {
    const key = bytes.toString('latin1');
    if (!seen.has(key)) seen.set(key, form);
  }
  return new Map([...forms].filter(([form, bytes]) => seen.get(bytes.toString('latin1')) === form));
}

/** A text to search for, in all encodings. */
export interface Needle {
  readonly name: string;
  readonly forms: ReadonlyMap<string, Buffer>;
}

export const textNeedle = (text: string): Needle => ({ name: text, forms: disguises(text) });

/** One of a needle's forms. */
interface Sought {
  readonly hit: string;
  readonly bytes: Buffer;
}

const startLength = 3;
const startOf = (bytes: Buffer): number => bytes.readUIntBE(0, startLength);
/** For each start whether something that is sought has it. */
const isStart = new Uint8Array(2 ** (8 * startLength));

/** Which of them stand in these bytes, in one pass: many are sought in much. */
function foundIn(bytes: Buffer, byStart: ReadonlyMap<number, readonly Sought[]>): Set<Sought> {
  const found = new Set<Sought>();
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    start = ((start << 8) | (bytes[at] ?? 0)) & (isStart.length - 1);
    if (isStart[start] === 0 || at < startLength - 1) continue;
    const from = at - startLength + 1;
    for (const sought of byStart.get(start) ?? [])
      if (bytes.subarray(from, from + sought.bytes.length).equals(sought.bytes)) found.add(sought);
  }
  return found;
}

/** Where the needles were found. */
export function findNeedles(
  files: readonly { file: string; bytes: Buffer }[],
  needles: readonly Needle[],
): string[] {
  const all: Sought[] = needles.flatMap(({ name, forms }) =>
    [...forms].map(([form, bytes]) => ({ hit: `${name} as ${form}`, bytes })),
  );
  const short = all.filter(({ bytes }) => bytes.length < startLength);
  const byStart = new Map<number, Sought[]>();
  for (const sought of all.filter(({ bytes }) => bytes.length >= startLength)) {
    const start = startOf(sought.bytes);
    byStart.set(start, [...(byStart.get(start) ?? []), sought]);
    isStart[start] = 1;
  }
  const perFile = files.map(({ file, bytes }) => {
    const found = foundIn(bytes, byStart);
    for (const sought of short) if (bytes.includes(sought.bytes)) found.add(sought);
    return { file, found };
  });
  for (const start of byStart.keys()) isStart[start] = 0;
  return all.flatMap((sought) =>
    perFile.filter(({ found }) => found.has(sought)).map(({ file }) => `${sought.hit} in ${file}`),
  );
}

/** Where one of the texts was found, in any encoding. */
export const findIn = (
  files: readonly { file: string; bytes: Buffer }[],
  texts: readonly string[],
): string[] => findNeedles(files, texts.map(textNeedle));

/** The same for a secret in bytes. */
export const findSecretIn = (files: readonly { file: string; bytes: Buffer }[], secret: Buffer): string[] =>
  findNeedles(files, [{ name: 'the secret', forms: disguisesOfBytes(secret) }]);
