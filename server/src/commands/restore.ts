import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { whyNotOpenedBy } from '../platform/backup/opens-with.js';
import { putBack } from '../platform/backup/put-back.js';
import { type Config, readConfig, StartError } from '../platform/config/config.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { endWith } from './end-with.js';
import { complain, say } from './say.js';
import { megabytes, showProgress } from './show-progress.js';

const exitCodes = { done: 0, onMongo: 2, keyDoesNotOpen: 3 } as const;

/**
 * Restores a backup to a new data folder. The next start of Naast erases what was erased after the backup, before it
 * listens.
 */
async function restoreBackup(): Promise<number> {
  const { values } = parseArgs({
    options: { from: { type: 'string' }, 'without-tombstones': { type: 'boolean', default: false } },
  });
  const config = readConfig();
  if (config.mongoUri !== null) {
    complain('The data is on MongoDB, which is put back by its own tools (mongorestore). Nothing was done.');
    return exitCodes.onMongo;
  }
  if (values.from === undefined)
    throw new StartError('Which backup? npm run restore -- --from FOLDER/naast-…');
  const show = showProgress();
  const { madeAt } = await putBack({
    from: resolve(values.from),
    config,
    withoutTombstones: values['without-tombstones'],
    now: new Date(),
    onProgress: (done, whole) => show('Copying', megabytes(done), megabytes(whole), ' MB'),
  });
  say(`The backup of ${madeAt.toISOString()} is in ${config.dataDir}.`);
  const problem = await keyProblem(config);
  if (problem !== null) {
    complain(
      `The backup is there, and Naast will not start on it yet. ${problem}\nPut the right key in its place, and start Naast: there is no need to restore again.`,
    );
    return exitCodes.keyDoesNotOpen;
  }
  say('The key at hand opens it.');
  sayWhatNext();
  return exitCodes.done;
}

async function keyProblem(config: Config): Promise<string | null> {
  try {
    const ring = await readKeyRing(config);
    if (ring !== null) return await whyNotOpenedBy(ring, config.dataDir);
  } catch (error) {
    if (error instanceof StartError) return error.message;
    throw error;
  }
  return `The key is not in a backup, and there is no key file ${config.keyFile}. Put the key file of that time there, or point NAAST_KEY_FILE at it.`;
}

function sayWhatNext(): void {
  say(
    'Start Naast as ever. Before it lets anybody in, it forgets again what was erased since, and what is past its term.',
  );
  say(
    'Of what changed since, it cannot know: roles and passphrases as they became, recovery codes that were used, new codenames for old ones. Look at the team first.',
  );
}

endWith(restoreBackup);
