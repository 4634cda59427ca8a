import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Connection } from 'mongoose';
import { createApp, type NaastApp } from '../app.js';
import { backupRulesOf, collectionsOf, storedUpgradesOf } from '../compose-stored.js';
import { readCrisisFile } from '../domains/organisation/index.js';
import { domains } from '../domains.js';
import { makeBackup } from '../platform/backup/make-backup.js';
import { refuseUnsafeFolder } from '../platform/backup/refuse-unsafe-folder.js';
import { type Config, readConfig, StartError } from '../platform/config/config.js';
import { endLease, holdLease, takeLease } from '../platform/jobs/leases.store.js';
import { createLog } from '../platform/logging/log.js';
import { openStorage, refuseRunningStore } from '../platform/storage/connect.js';
import { documentsOf } from '../platform/storage/stored-documents.js';
import { upgradeAll } from '../platform/storage/upgrade-job.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { checkKeyRing, isSealed } from '../platform/vault/key-check.js';
import type { KeyRing } from '../platform/vault/key-ring.js';
import { version } from '../platform/version.js';
import { endWith } from './end-with.js';
import { lookAtLog } from './look-at-log.js';
import { complain, say } from './say.js';
import { showProgress } from './show-progress.js';

const exitCodes = { done: 0, notDone: 1, notCopied: 2 } as const;

interface Wishes {
  /** Parent folder of the backup; null on MongoDB. */
  readonly to: string | null;
  /** On MongoDB: the operator made a copy. */
  readonly isCopied: boolean;
  /** The operator knows that the log is broken, and why. */
  readonly isBrokenLogKnown: boolean;
}

/** One upgrade at a time, of all machines. A batch takes far less; a process that was killed holds it no longer. */
const lease = { name: 'upgrade', heldForMs: 60_000 } as const;

/**
 * Brings a store that an older release wrote to the form of this one: after a backup, and after a look whether all can be
 * read. What it adds stands beside what was there, so the older release still reads it.
 */
async function upgrade(): Promise<number> {
  const wishes = readWishes();
  const config = readConfig();
  if (config.mongoUri !== null && !wishes.isCopied) return sayMongo();
  const ring = await ringOf(config);
  say(`To Naast ${version}.`);
  const backup = config.mongoUri === null ? await backUp(config, wishes.to) : null;
  const storage = await openStorage(config);
  try {
    const { connection } = storage;
    if (!(await isSealed(connection))) throw new StartError('Naast has never run on this store.');
    await checkKeyRing(connection, ring);
    await readAll(connection);
    if (!(await lookAtLog(connection, ring, config)) && !wishes.isBrokenLogKnown) return sayBrokenLog();
    const failed = await underLease(connection, () => upgradeStore(config, ring, connection));
    if (failed > 0) sayFailed(failed);
    sayWayBack(config, backup);
    return failed > 0 ? exitCodes.notDone : exitCodes.done;
  } finally {
    await storage.close();
  }
}

function readWishes(): Wishes {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      copied: { type: 'boolean', default: false },
      'log-is-known': { type: 'boolean', default: false },
    },
  });
  return {
    to: values.to === undefined ? null : resolve(values.to),
    isCopied: values.copied,
    isBrokenLogKnown: values['log-is-known'],
  };
}

async function ringOf(config: Config): Promise<KeyRing> {
  const ring = await readKeyRing(config);
  if (ring === null)
    throw new StartError(`The key file ${config.keyFile} is missing; without it nothing can be upgraded.`);
  return ring;
}

/** Before anything is opened to be written. */
async function backUp(config: Config, to: string | null): Promise<string> {
  if (to === null) throw new StartError('Where should the backup go? npm run upgrade -- --to FOLDER');
  if (!existsSync(join(config.dataDir, 'store')))
    throw new StartError(`There is no store in the data folder ${config.dataDir}.`);
  await refuseRunningStore(config);
  refuseUnsafeFolder(to, config);
  const show = showProgress();
  const folder = await makeBackup({
    dataDir: config.dataDir,
    to,
    rules: backupRulesOf(domains),
    now: new Date(),
    onProgress: (done, whole) => show('Backing up', done, whole, ' documents'),
  });
  say(`The backup is in ${folder}, without rooms.`);
  return folder;
}

/** Every document once: a page of the disk that cannot be read is found before something is changed. */
async function readAll(connection: Connection): Promise<void> {
  const stored = documentsOf(connection);
  const names = collectionsOf(domains).map(({ name }) => name);
  const show = showProgress();
  let documents = 0;
  for (const [at, name] of names.entries()) {
    for await (const _ of stored.of(name)) documents += 1;
    show('Reading', at + 1, names.length, ' collections');
  }
  say(`The store can be read: ${documents} documents.`);
}

/** Runs the work while no other process upgrades this store. */
async function underLease<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  if (!(await takeLease(connection, lease.name, new Date(), lease.heldForMs)))
    throw new StartError('This store is being upgraded by another process. Wait a minute, and look again.');
  const timer = setInterval(
    () => void holdLease(connection, lease.name, new Date(), lease.heldForMs).catch(() => {}),
    lease.heldForMs / 4,
  );
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await endLease(connection, lease.name);
  }
}

/** Makes the indexes of this release and rewrites the documents. How many could not be opened. */
async function upgradeStore(config: Config, ring: KeyRing, connection: Connection): Promise<number> {
  const app = await createApp({
    config,
    connection,
    keyRing: ring,
    crisis: await readCrisisFile(config.dataDir),
    log: createLog({ level: 'silent' }),
    edges: { pages: null },
  });
  try {
    return await rewrite(app, connection);
  } finally {
    await app.stores.presence.endLease(new Date());
  }
}

async function rewrite({ vault }: NaastApp, connection: Connection): Promise<number> {
  const show = showProgress();
  const total = { done: 0, failed: 0 };
  let [collection, doneThere] = ['', 0];
  for await (const step of upgradeAll(storedUpgradesOf(domains, connection, vault))) {
    if (step.collection !== collection) [collection, doneThere] = [step.collection, 0];
    doneThere += step.done;
    total.done += step.done;
    total.failed += step.failed;
    show(`Upgrading ${collection}`, doneThere, doneThere + step.left, ' documents');
  }
  say(
    total.done === 0 && total.failed === 0
      ? 'All documents have the form of this release already.'
      : `${total.done} documents upgraded, ${total.failed} failed.`,
  );
  return total.failed;
}

function sayMongo(): number {
  complain(
    'The data is on MongoDB. Nothing was done. Make a copy with its own tools first (docs/running.md, "The key, and backups"), and then add --copied.',
  );
  return exitCodes.notCopied;
}

function sayBrokenLog(): number {
  complain(
    'So nothing was upgraded. After a restore, missing rows are to be expected. When you know why it is broken: add --log-is-known.',
  );
  return exitCodes.notDone;
}

function sayFailed(failed: number): void {
  complain(
    `${failed} documents could not be opened, and stay as they were. Naast runs, and shows this as a fault. Ask for help before you remove the backup.`,
  );
}

function sayWayBack(config: Config, backup: string | null): void {
  say();
  say('The way back, as long as you need one:');
  say('  1. Stop Naast, take the former release again, and start it. It reads this store as it is now.');
  if (backup === null) say('  2. If it does not: put back the copy that you made.');
  else {
    say(`  2. If it does not: move ${config.dataDir} away, and with the former release`);
    say(`     npm run restore -- --from ${backup}`);
    say('     Rooms of these two days are not in it, and what was written since is lost.');
  }
}

endWith(upgrade);
