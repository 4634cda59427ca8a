import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { backupRulesOf, leftOutOf } from '../compose-stored.js';
import { domains } from '../domains.js';
import { makeBackup } from '../platform/backup/make-backup.js';
import { removeOldBackups } from '../platform/backup/own-backups.js';
import { refuseUnsafeFolder } from '../platform/backup/refuse-unsafe-folder.js';
import { readConfig, StartError } from '../platform/config/config.js';
import { endWith } from './end-with.js';
import { complain, say } from './say.js';
import { megabytes, showProgress } from './show-progress.js';

/** A MongoDB is backed up by MongoDB's own tools only. */
const exitCodeOnMongo = 2;
const keptDays = limits.backup.kept / day;

/** Makes a backup, without rooms, also while Naast runs, and removes expired ones. Does not read the key. */
async function backUp(): Promise<number> {
  const { values } = parseArgs({ options: { to: { type: 'string' } } });
  const config = readConfig();
  if (config.mongoUri !== null) return sayMongo();
  if (values.to === undefined)
    throw new StartError('Where should the backup go? npm run backup -- --to FOLDER');
  const to = resolve(values.to);
  refuseUnsafeFolder(to, config);
  const show = showProgress();
  const folder = await makeBackup({
    dataDir: config.dataDir,
    to,
    rules: backupRulesOf(domains),
    now: new Date(),
    onProgress: (done, whole) => show('Copying', done, whole, ' documents'),
  });
  await removeOld(to);
  const size = statSync(join(folder, 'store', 'data.mdb')).size;
  say(`The backup is in ${folder}: ${megabytes(size)} MB, without rooms, and without the key that opens it.`);
  return 0;
}

async function removeOld(folder: string): Promise<void> {
  const { removed, unfinished } = await removeOldBackups(folder, new Date());
  for (const name of removed) say(`Removed, as it was older than ${keptDays} days: ${name}`);
  for (const name of unfinished)
    complain(
      `${name} is not a finished backup of this version of Naast, so it was left alone. Remove it yourself.`,
    );
}

function sayMongo(): number {
  complain(
    [
      'The data is on MongoDB, which is copied by its own tools (mongodump). Nothing was copied.',
      `Leave out these collections: ${leftOutOf(backupRulesOf(domains)).join(', ')}.`,
      'Leave out what is of rooms: in dataKeys each _id that begins with "roomSession:", in seats and heldMessages each placeKind "roomSession", and their messages.',
      `Keep a copy for ${keptDays} days. docs/running.md has the commands: "The key, and backups".`,
    ].join('\n'),
  );
  return exitCodeOnMongo;
}

endWith(backUp);
