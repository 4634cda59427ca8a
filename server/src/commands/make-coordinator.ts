import { limits } from '@naast/shared/limits';
import { characterCount, nameProblem, tidyText } from '@naast/shared/plain-text';
import { createApp } from '../app.js';
import { readCrisisFile } from '../domains/organisation/index.js';
import { hashPassphrase } from '../domains/people/index.js';
import { furnishBare } from '../furnish.js';
import { NaastError } from '../kernel/errors.js';
import { readConfig, StartError } from '../platform/config/config.js';
import { openDataFolder } from '../platform/config/data-folder.js';
import { createLog } from '../platform/logging/log.js';
import { openStorage } from '../platform/storage/connect.js';
import { findMasterKey } from '../platform/vault/find-master-key.js';
import { askLines } from './ask-lines.js';
import { complain, say } from './say.js';

const shortestPassphrase = limits.passphrase.minCharacters;

/** Makes the key when there is none, and the first coordinator. Asks for name and passphrase; nothing goes over the command line. */
async function makeCoordinator(): Promise<void> {
  const config = readConfig();
  await openDataFolder(config.dataDir);
  const storage = await openStorage(config);
  try {
    const { key, isNew } = await findMasterKey(config, storage.connection, true);
    if (isNew) {
      say(`A new key was made: ${config.keyFile}`);
      say('Keep a copy somewhere safe, apart from the database: losing it loses everything people wrote.');
    }
    const log = createLog({ level: 'silent' });
    const crisis = await readCrisisFile(config.dataDir);
    const app = await createApp({ config, connection: storage.connection, masterKey: key, crisis, log });
    if ((await app.stores.people.countWithRole('coordinator')) > 0) {
      throw new StartError('This installation has a coordinator already.');
    }
    const { name, passphrase } = await askWho();
    const ctx = app.ctxFor();
    // From now on this is somebody's own house: no sample content comes in.
    await furnishBare(ctx);
    // A coordinator who is host too can open a room before there is anybody else.
    const account = {
      id: ctx.newId(),
      name,
      roles: ['coordinator', 'host'] as const,
      passphraseHash: await hashPassphrase(passphrase),
    };
    await ctx.stores.people.create(account, ctx.now());
    say(`${name} is coordinator now, and host. Sign in at /team.`);
  } finally {
    await storage.close();
  }
}

async function askWho(): Promise<{ name: string; passphrase: string }> {
  const lines = askLines();
  try {
    const name = tidyText(await lines.ask('Name of the first coordinator: '));
    if (nameProblem(name) !== null) {
      throw new StartError('A name has 2 to 24 letters, no address and no phone number.');
    }
    const passphrase = await lines.askHidden(`Passphrase (at least ${shortestPassphrase} characters): `);
    if (characterCount(passphrase) < shortestPassphrase) {
      throw new StartError(`A passphrase has at least ${shortestPassphrase} characters.`);
    }
    if (passphrase !== (await lines.askHidden('The same once more: '))) {
      throw new StartError('The two passphrases differ.');
    }
    return { name, passphrase };
  } finally {
    lines.close();
  }
}

makeCoordinator().catch((error: unknown) => {
  if (error instanceof StartError) complain(error.message);
  else if (error instanceof NaastError) complain(`That did not work: ${error.code}.`);
  else
    complain(`That did not work: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown reason'}`);
  process.exit(1);
});
