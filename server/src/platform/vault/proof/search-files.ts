import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Needles } from './needles.js';

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

/** Searches a file once; `onRead` gets the number of bytes read. A file that was removed meanwhile is skipped. */
export async function searchFile(
  file: ListedFile,
  needles: Needles,
  onFound: (name: number, at: number) => void,
  onRead: (bytes: number) => void,
): Promise<void> {
  const handle = await open(file.path, 'r').catch(nothingIfGone);
  if (handle === null) return;
  try {
    await searchHandle(handle, needles, onFound, onRead);
  } finally {
    await handle.close();
  }
}

/** Chunks overlap, so that a find across their boundary is not missed. */
async function searchHandle(
  handle: FileHandle,
  needles: Needles,
  onFound: (name: number, at: number) => void,
  onRead: (bytes: number) => void,
): Promise<void> {
  const most = Math.max(0, needles.longest - 1);
  const buffer = Buffer.alloc(most + chunkBytes);
  let kept = 0;
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, kept, chunkBytes, position);
    if (bytesRead === 0) return;
    const filled = kept + bytesRead;
    const begin = position - kept;
    needles.search(buffer.subarray(0, filled), (name, at) => onFound(name, begin + at));
    position += bytesRead;
    kept = Math.min(most, filled);
    buffer.copyWithin(0, filled - kept, filled);
    onRead(bytesRead);
  }
}

function nothingIfGone(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
