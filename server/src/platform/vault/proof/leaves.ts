import type { StoredDocument } from '../../storage/stored-documents.js';
import { unpackedBytes } from './packed.js';

export interface Leaf {
  /** The path of known field names; other names are shown as `?`, as they may contain people's text. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** All that could contain text in a document: strings, bytes and field names. */
export function* leavesOf(
  document: StoredDocument,
  knownNames: ReadonlySet<string>,
  above = '',
): Generator<Leaf> {
  for (const [name, value] of Object.entries(document)) {
    const path = `${above}.${knownNames.has(name) ? name : '?'}`;
    if (!knownNames.has(name)) yield { path, bytes: Buffer.from(name, 'utf8') };
    yield* leavesIn(value, knownNames, path);
  }
}

function* leavesIn(value: unknown, knownNames: ReadonlySet<string>, path: string): Generator<Leaf> {
  if (typeof value === 'string') yield { path, bytes: Buffer.from(value, 'utf8') };
  else if (Buffer.isBuffer(value)) {
    yield { path, bytes: value };
    const unpacked = unpackedBytes(value);
    if (unpacked) yield { path, bytes: unpacked };
  } else if (Array.isArray(value)) for (const item of value) yield* leavesIn(item, knownNames, path);
  else if (isPlain(value)) yield* leavesOf(value, knownNames, path);
}

/** Dates, ids and numbers contain no text. */
const isPlain = (value: unknown): value is StoredDocument =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
