import { parseArgs } from 'node:util';
import { createApp } from '../app.js';
import { readCrisisFile } from '../domains/organisation/index.js';
import { inviteToJoin } from '../domains/team/index.js';
import { readConfig } from '../platform/config/config.js';
import { openDataFolder } from '../platform/config/data-folder.js';
import { createLog } from '../platform/logging/log.js';
import { openStorageBeside } from '../platform/storage/connect.js';
import { findKeyRing } from '../platform/vault/find-key-ring.js';
import { seedBare } from '../seed.js';
import { endWith } from './end-with.js';
import { say } from './say.js';

/**
 * Recovery for the operator, when no coordinator can sign in: prints a single-use link for a new coordinator.
 * Also while Naast runs, so that nobody's evening is cut for it.
 */
async function makeCoordinator(): Promise<number> {
  parseArgs({ options: {} });
  const config = readConfig();
  await openDataFolder(config.dataDir);
  const storage = await openStorageBeside(config);
  try {
    const { ring, isNew } = await findKeyRing(config, storage.connection);
    if (isNew) {
      say(`A new key was made: ${config.keyFile}`);
      say('Keep a copy somewhere safe, apart from the database: losing it loses everything people wrote.');
    }
    const log = createLog({ level: 'silent' });
    const crisis = await readCrisisFile(config.dataDir);
    const app = await createApp({ config, connection: storage.connection, keyRing: ring, crisis, log });
    const ctx = app.ctxFor();
    // An empty organisation, so that the next start adds no sample content.
    await seedBare(ctx);
    const { token, until } = await inviteToJoin(ctx, {
      label: 'npm run coordinator',
      isHost: true,
      isCoordinator: true,
    });
    say('A link for one coordinator, who is host too. It works once, while Naast runs:');
    say();
    say(`  ${config.origin ?? `http://localhost:${config.port || 3000}`}/join#${token}`);
    say();
    say(
      `Until ${until.toISOString().slice(0, 10)}. Anyone with this link can use it, so give it to them in person.`,
    );
    return 0;
  } finally {
    await storage.close();
  }
}

endWith(makeCoordinator);
