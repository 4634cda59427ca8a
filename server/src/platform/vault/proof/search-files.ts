import { createReadStream } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { createUnzip } from 'node:zlib';
import type { Needles } from './needles.js';
import { isPacked } from './packed.js';

const chunkBytes = 2 ** 22;

export interface ListedFile {
  readonly path: string;
  /** For display: relative to the folder's parent. */
  readonly shown: string;
  readonly bytes: number;
}

/** All files in these folders; none for a missing folder. Skips sockets and links. */
export async function filesIn(folders: readonly string[]): Promise<ListedFile[]> {
  const found = new Map<string, ListedFile>();
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(nothingIfGone);
    for (const entry of entries ?? []) {
      const path = join(entry.parentPath, entry.name);
      const facts = entry.isFile() ? await stat(path).catch(nothingIfGone) : null;
      if (facts) found.set(path, { path, shown: relative(join(folder, '..'), path), bytes: facts.size });
    }
  }
  return [...found.values()];
}

type OnFound = (name: number, at: number) => void;

/**
 * Searches a file once, and what it holds if it is packed; `onRead` gets the number of bytes read. A file that was removed meanwhile is
 * skipped.
 */
export async function searchFile(
  file: ListedFile,
  needles: Needles,
  onFound: OnFound,
  onRead: (bytes: number) => void,
): Promise<void> {
  const handle = await open(file.path, 'r').catch(nothingIfGone);
  if (handle === null) return;
  try {
    const first = await searchChunks(chunksOf(handle), needles, onFound, onRead);
    if (isPacked(first)) await searchChunks(unpacked(file.path), needles, onFound, () => {});
  } finally {
    await handle.close();
  }
}

/** Returns the first bytes. Chunks overlap, so that a find across their boundary is not missed. */
async function searchChunks(
  chunks: AsyncIterable<Buffer>,
  needles: Needles,
  onFound: OnFound,
  onRead: (bytes: number) => void,
): Promise<Buffer> {
  const most = Math.max(0, needles.longest - 1);
  let kept = Buffer.alloc(0);
  let first: Buffer | null = null;
  let position = 0;
  for await (const chunk of chunks) {
    first ??= Buffer.from(chunk.subarray(0, 2));
    const filled = Buffer.concat([kept, chunk]);
    const begin = position - kept.length;
    needles.search(filled, (name, at) => onFound(name, begin + at));
    position += chunk.length;
    kept = filled.subarray(Math.max(0, filled.length - most));
    onRead(chunk.length);
  }
  return first ?? Buffer.alloc(0);
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(chunkBytes);
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, chunkBytes, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** As far as it can be unpacked: it may only look packed, or be cut off. */
async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const unzip = createUnzip({ chunkSize: chunkBytes });
  const source = createReadStream(path);
  source.on('error', (error) => unzip.destroy(error));
  try {
    yield* source.pipe(unzip);
  } catch {
    return;
  } finally {
    source.destroy();
  }
}

function nothingIfGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
