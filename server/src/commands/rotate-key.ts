import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, readConfig, StartError } from '../platform/config/config.js';
import { openStorage } from '../platform/storage/connect.js';
import { changeWrappingKey, type KeyChangeStep } from '../platform/vault/change-key.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { addKeyFile, readKeyFile, replaceKeyFile } from '../platform/vault/key-file.js';
import type { KeyRing } from '../platform/vault/key-ring.js';
import { endWith } from './end-with.js';
import { say } from './say.js';
import { showProgress } from './show-progress.js';

interface Wishes {
  /** File of the new ring; null: replace the key file. */
  readonly to: string | null;
  /** File for a copy of the old ring. */
  readonly keepOld: string | null;
  /** Required for MongoDB, where only the operator can know it. */
  readonly allStopped: boolean;
}

function readWishes(): Wishes {
  const { values } = parseArgs({
    options: {
      to: { type: 'string' },
      'keep-old': { type: 'string' },
      'all-stopped': { type: 'boolean', default: false },
    },
  });
  const path = (file: string | undefined) => (file === undefined ? null : resolve(file));
  return { to: path(values.to), keepOld: path(values['keep-old']), allStopped: values['all-stopped'] };
}

/** Changes the wrapping key. Prints no secrets. */
async function rotateKey(): Promise<number> {
  const wishes = readWishes();
  const config = readConfig();
  const found = await readKeyRing(config);
  if (found === null) {
    throw new StartError(`There is no key file (${config.keyFile}), so there is nothing to change.`);
  }
  if (config.masterKey !== null && wishes.to === null) {
    throw new StartError(
      'The key comes from NAAST_MASTER_KEY, and this command cannot change the environment. Let it write the new key to a file:\n  npm run rotate-key -- --to FILE\nWhen it is done, put the content of that file in NAAST_MASTER_KEY, or leave that out and point NAAST_KEY_FILE at the file.',
    );
  }
  if (config.mongoUri !== null && !wishes.allStopped) {
    throw new StartError(
      'On MongoDB this command cannot see whether a Naast still runs; one that does would go on sealing with the old key. Stop all nodes, then add --all-stopped.',
    );
  }
  const { ring, keep } = await whereToKeep(found, config, wishes.to);
  const storage = await openStorage(config);
  try {
    // An interrupted change has stored it before.
    if (wishes.keepOld !== null && ring.previous === null) await addKeyFile(wishes.keepOld, found);
    const show = showProgress();
    const onProgress = (step: KeyChangeStep, done: number, whole: number) => {
      if (step === 'kept') say(`The new key is in ${wishes.to ?? config.keyFile}, beside the old one.`);
      else if (step === 'resealing') show('Sealing the keys anew', done, whole);
      else if (step === 'checking') show('Opening each with the new key', done, whole);
    };
    const { resealed, unreadable } = await changeWrappingKey({
      connection: storage.connection,
      ring,
      keep,
      onProgress,
    });
    if (unreadable.length === 0) sayWhatNext(config, wishes);
    else sayWhatFailed(unreadable);
    say(`${resealed} keys re-sealed, ${unreadable.length} unreadable.`);
    return unreadable.length === 0 ? 0 : 1;
  } finally {
    await storage.close();
  }
}

/** The ring to start with, or to continue with after an interrupted change, and how to store it. */
async function whereToKeep(
  found: KeyRing,
  config: Config,
  to: string | null,
): Promise<{ ring: KeyRing; keep: (ring: KeyRing) => Promise<void> }> {
  if (to === null) return { ring: found, keep: (ring) => replaceKeyFile(config.keyFile, ring) };
  const begun = await readKeyFile(to);
  if (begun === null) {
    let isThere = false;
    const keep = async (ring: KeyRing) => {
      await (isThere ? replaceKeyFile(to, ring) : addKeyFile(to, ring));
      isThere = true;
    };
    return { ring: found, keep };
  }
  if (!begun.pepper.equals(found.pepper) || begun.previous?.id !== found.current.id) {
    throw new StartError(`${to} is there already. Nothing was changed; name a new file.`);
  }
  return { ring: begun, keep: (ring) => replaceKeyFile(to, ring) };
}

function sayWhatNext(config: Config, { to, keepOld }: Wishes): void {
  if (to !== null && config.masterKey !== null) {
    say(
      `Put the content of ${to} in NAAST_MASTER_KEY, or leave that out and set NAAST_KEY_FILE=${to}. The old key opens this store no longer.`,
    );
  } else if (to !== null) {
    say(`Set NAAST_KEY_FILE=${to}. The old key file opens this store no longer.`);
  } else say(`The old key is gone from ${config.keyFile}.`);
  say('Make a copy of the new key now, apart from the data. Give every node the same one.');
  say(
    `Backups of the store from before now open with the old key only${keepOld === null ? '' : `, which is in ${keepOld}`}: remove both as soon as you can.`,
  );
}

function sayWhatFailed(unreadable: readonly string[]): void {
  say('Neither the new nor the old key opens these. They are damaged, or of another store:');
  for (const name of unreadable.slice(0, 20)) say(`  ${name}`);
  if (unreadable.length > 20) say(`  and ${unreadable.length - 20} more`);
  say('So the old key was kept beside the new one; Naast runs with both.');
}

endWith(rotateKey, { failed: 'The key was not changed, or not wholly. Run the same command again.\n' });
