import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { refuseDamaged } from '../host/data-file.js';
import { refuseOtherFormats, writeFormat } from '../host/format.js';
import { KeyValue } from '../store/key-value.js';
import { makeEmptyFolder, type OnProgress, sizeOf, syncToDisk } from './folders.js';

const lookEveryMs = 100;

/**
 * Copies a store, open or not, into a new or empty folder: one moment of it, while others go on writing. What was
 * deleted is not in the copy. A copy without format.json was not finished. Errors: `code` STORE_COPY or STORE_FORMAT.
 */
export async function backUp(dir: string, to: string, onProgress: OnProgress = () => {}): Promise<void> {
  refuseOtherFormats(dir);
  refuseDamaged(dir);
  makeEmptyFolder(to);
  const source = join(dir, 'data.mdb');
  const target = join(to, 'data.mdb');
  const store = new KeyValue(dir, 'read');
  const timer = setInterval(() => onProgress(sizeOf(target), sizeOf(source)), lookEveryMs);
  try {
    await store.copyTo(to);
  } finally {
    clearInterval(timer);
    await store.close();
  }
  chmodSync(target, 0o600);
  syncToDisk(target);
  writeFormat(to);
  syncToDisk(join(to, 'format.json'));
  onProgress(sizeOf(target), sizeOf(target));
}
