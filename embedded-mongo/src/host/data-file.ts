import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** lmdb reads a damaged file with what is not there, and takes the whole process down: so its pages are looked at before. */
export class StoreDamagedError extends Error {
  readonly code = 'STORE_DAMAGED';
}

/** The first page tells how large they are; it is no smaller than this. */
const leastPage = 4096;
const headerBytes = 24;
const magic = 0xbeefc0de;
const flag = { branch: 0x01, leaf: 0x02, overflow: 0x04, meta: 0x08 } as const;
const node = { isElsewhere: 0x01, isTree: 0x02 } as const;
/** In a meta page, and in the description of a tree. */
const at = { pageBytes: 48, trees: 48, tree: 48, lastPage: 144, transaction: 152, root: 40 } as const;
const noPage = 2n ** 64n - 1n;
/** 16 MB, from the roots down: enough to meet a page that a disk lost, and read in a moment. */
const mostPages = 4096;

/** Throws StoreDamagedError when what lmdb reads first is no data file, or the file is shorter than it says. */
export function refuseDamaged(dir: string): void {
  look(dir, () => {});
}

/** Also looks at the pages from the roots down. Only while no process writes. */
export function refuseDamagedPages(dir: string): void {
  look(dir, (pages, meta) => {
    const wanted = [rootIn(meta, at.trees), rootIn(meta, at.trees + at.tree)];
    const last = Number(meta.readBigUInt64LE(at.lastPage));
    for (let looked = 0; looked < mostPages; looked++) {
      const next = wanted.shift();
      if (next === undefined) return;
      if (next !== noPage) wanted.push(...pagesBelow(pages, next, last));
    }
  });
}

function look(dir: string, into: (file: PageFile, meta: Buffer) => void): void {
  const path = join(dir, 'data.mdb');
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    // Made, and not yet written: lmdb begins it.
    if (size === 0) return;
    const pageBytes = metaPage({ file, dir, pageBytes: leastPage }, 0).readUInt32LE(at.pageBytes);
    if (pageBytes < leastPage || pageBytes > 2 ** 16) throw damaged(dir, 'has no pages');
    const pages: PageFile = { file, dir, pageBytes };
    const metas = [0, 1].map((number) => metaPage(pages, number));
    const [older, newer] = metas.toSorted((one, other) =>
      Number(one.readBigUInt64LE(at.transaction) - other.readBigUInt64LE(at.transaction)),
    );
    const meta = newer ?? older;
    if (meta === undefined) throw damaged(dir, 'has no first page');
    if ((Number(meta.readBigUInt64LE(at.lastPage)) + 1) * pageBytes > size)
      throw damaged(dir, `has only ${size} bytes of itself left`);
    into(pages, meta);
  } finally {
    closeSync(file);
  }
}

function damaged(dir: string, how: string): StoreDamagedError {
  return new StoreDamagedError(
    `The store in ${dir} is damaged: data.mdb ${how}. Nothing was changed. Put back a copy of it.`,
  );
}

interface PageFile {
  file: number;
  dir: string;
  pageBytes: number;
}

function pageAt({ file, dir, pageBytes }: PageFile, number: number): Buffer {
  const page = Buffer.alloc(pageBytes);
  if (readSync(file, page, 0, pageBytes, number * pageBytes) < pageBytes)
    throw damaged(dir, `ends before page ${number}`);
  return page;
}

function metaPage(pages: PageFile, number: number): Buffer {
  const page = pageAt(pages, number);
  const isMeta = (page.readUInt16LE(18) & flag.meta) !== 0 && page.readUInt32LE(headerBytes) === magic;
  if (!isMeta) throw damaged(pages.dir, `does not begin as one does (page ${number})`);
  return page;
}

const rootIn = (bytes: Buffer, tree: number): bigint => bytes.readBigUInt64LE(tree + at.root);

/** The pages to which this one leads; throws when it is not what it has to be. */
function pagesBelow(pages: PageFile, number: bigint, last: number): bigint[] {
  const { pageBytes } = pages;
  const wrong = () => damaged(pages.dir, `has something else where its page ${number} was`);
  if (number > BigInt(last)) throw wrong();
  const page = pageAt(pages, Number(number));
  const flags = page.readUInt16LE(18);
  if (page.readBigUInt64LE(0) !== number) throw wrong();
  if (flags & flag.overflow) return [];
  const [lower, upper] = [page.readUInt16LE(20), page.readUInt16LE(22)];
  const isTreePage = (flags & flag.branch) !== (flags & flag.leaf) / 2;
  if (!isTreePage || lower > upper || upper > pageBytes - headerBytes) throw wrong();
  const below: bigint[] = [];
  for (let slot = headerBytes; slot < headerBytes + lower; slot += 2) {
    const from = headerBytes + page.readUInt16LE(slot);
    if (from + 8 > pageBytes) throw wrong();
    const low = BigInt(page.readUInt32LE(from));
    const data = from + 8 + page.readUInt16LE(from + 6);
    if (flags & flag.branch) {
      below.push(low | (BigInt(page.readUInt16LE(from + 4)) << 32n));
      continue;
    }
    const kind = page.readUInt16LE(from + 4);
    if (data + (kind & node.isElsewhere ? 8 : Number(low)) > pageBytes) throw wrong();
    if (kind & node.isElsewhere) below.push(page.readBigUInt64LE(data));
    else if (kind & node.isTree) below.push(rootIn(page, data));
  }
  return below;
}
