import { decodeValueAt } from './decode.js';
import type { Doc } from './values.js';

/** Bytes after the name, by type, where they are always as many. */
const fixed = new Map([
  [0x01, 8],
  [0x07, 12],
  [0x08, 1],
  [0x09, 8],
  [0x0a, 0],
  [0x10, 4],
  [0x11, 8],
  [0x12, 8],
  [0x13, 16],
  [0xff, 0],
  [0x7f, 0],
]);

/**
 * The fields of a stored document with these names (as UTF-8), and no others. Only for bytes that this store wrote:
 * what is passed over is not checked.
 */
export function decodeSome(bytes: Buffer, names: readonly Buffer[]): Doc {
  const fields: Doc = new Map();
  const end = bytes.length - 1;
  let at = 4;
  while (at < end && fields.size < names.length) {
    const type = bytes[at] ?? 0;
    const start = at + 1;
    let stop = start;
    while (bytes[stop] !== 0 && stop < end) stop += 1;
    const name = names.find((wanted) => isAt(bytes, start, stop, wanted));
    at = skipValue(bytes, type, stop + 1);
    if (name !== undefined) fields.set(name.toString(), decodeValueAt(bytes, type, stop + 1));
  }
  return fields;
}

function isAt(bytes: Buffer, start: number, stop: number, wanted: Buffer): boolean {
  if (stop - start !== wanted.length) return false;
  for (let index = 0; index < wanted.length; index++)
    if (bytes[start + index] !== wanted[index]) return false;
  return true;
}

function skipValue(bytes: Buffer, type: number, at: number): number {
  const known = fixed.get(type);
  if (known !== undefined) return at + known;
  if (type === 0x0b) return bytes.indexOf(0, bytes.indexOf(0, at) + 1) + 1;
  const size = bytes.readInt32LE(at);
  // A string counts without its length; a binary also without its subtype; documents and arrays count all.
  if (type === 0x02) return at + 4 + size;
  return type === 0x05 ? at + 5 + size : at + size;
}
