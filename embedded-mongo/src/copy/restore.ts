import { createReadStream, createWriteStream, renameSync } from 'node:fs';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { refuseDamaged } from '../host/data-file.js';
import { refuseOtherFormats, writeFormat } from '../host/format.js';
import { lockFolder } from '../host/lock.js';
import { makeEmptyFolder, type OnProgress, sizeOf, syncToDisk } from './folders.js';

/**
 * Puts a backup into a new or empty folder, for a store to open. Until it is whole, the folder has no format.json and
 * no store opens it. Errors: `code` STORE_COPY, STORE_FORMAT or STORE_IN_USE.
 */
export async function restore(from: string, dir: string, onProgress: OnProgress = () => {}): Promise<void> {
  refuseOtherFormats(from);
  refuseDamaged(from);
  makeEmptyFolder(dir);
  const lock = lockFolder(dir, null, () => {});
  try {
    const source = join(from, 'data.mdb');
    const target = join(dir, 'data.mdb');
    const part = `${target}.part`;
    const whole = sizeOf(source);
    let done = 0;
    const counter = new Transform({
      transform(chunk: Buffer, _encoding, next) {
        done += chunk.length;
        onProgress(done, whole);
        next(null, chunk);
      },
    });
    await pipeline(createReadStream(source), counter, createWriteStream(part, { flags: 'wx', mode: 0o600 }));
    syncToDisk(part);
    renameSync(part, target);
    writeFormat(dir);
    syncToDisk(join(dir, 'format.json'));
  } finally {
    lock.release();
  }
}
