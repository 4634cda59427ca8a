import { readFileSync } from 'node:fs';

const pageBytes = 4096;
const headerBytes = 24;
const leaf = 0x02;
const noRows = 0x20 | 0x08;

/** A page that holds rows, or held them: lmdb does not wipe what it gives up. */
export interface RawPage {
  readonly number: number;
  /** Of the transaction that wrote it. */
  readonly transaction: number;
  /** In the order in which they were put: a page is filled from its end. */
  readonly rows: readonly { readonly key: Buffer; readonly value: Buffer }[];
}

/** Every page with rows in a data file, live or free, read without lmdb: what somebody sees who looks at the disk itself. */
export function rawPages(file: string): RawPage[] {
  const bytes = readFileSync(file);
  const pages: RawPage[] = [];
  for (let number = 0; (number + 1) * pageBytes <= bytes.length; number++) {
    const page = bytes.subarray(number * pageBytes, (number + 1) * pageBytes);
    const flags = page.readUInt16LE(18);
    if (Number(page.readBigUInt64LE(0)) !== number || !(flags & leaf) || flags & noRows) continue;
    const rows = rowsOf(page);
    if (rows.length > 0) pages.push({ number, transaction: Number(page.readBigUInt64LE(8)), rows });
  }
  return pages;
}

/** A value that is too large for its page is left empty. */
function rowsOf(page: Buffer): RawPage['rows'] {
  const rows: { at: number; key: Buffer; value: Buffer }[] = [];
  const count = page.readUInt16LE(20) / 2;
  for (let slot = 0; slot < count && headerBytes + 2 * slot + 2 <= pageBytes; slot++) {
    const at = headerBytes + page.readUInt16LE(headerBytes + 2 * slot);
    if (at + 8 > pageBytes) continue;
    const size = page.readUInt32LE(at);
    const isElsewhere = (page.readUInt16LE(at + 4) & 1) === 1;
    const from = at + 8 + page.readUInt16LE(at + 6);
    const to = isElsewhere ? from : from + size;
    if (to > pageBytes) continue;
    rows.push({ at, key: page.subarray(at + 8, from), value: page.subarray(from, to) });
  }
  return rows.sort((one, other) => other.at - one.at);
}
