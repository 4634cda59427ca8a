import closeWithGrace from 'close-with-grace';
import { createApp, type NaastApp } from './app.js';
import { complain, say } from './commands/say.js';
import { readCrisisFile } from './domains/organisation/index.js';
import { furnish } from './furnish.js';
import { type Config, isLoopback, readConfig, StartError } from './platform/config/config.js';
import { openDataFolder } from './platform/config/data-folder.js';
import { listen } from './platform/http/listen.js';
import { createLog } from './platform/logging/log.js';
import { lonelyBus } from './platform/realtime/bus.js';
import { redisBus } from './platform/realtime/redis-bus.js';
import { openStorage } from './platform/storage/connect.js';
import { findKeyRing } from './platform/vault/find-key-ring.js';
import { type SampleSignIn, sampleTeamFile } from './sample/put-sample-content.js';

async function start(): Promise<void> {
  const config = readConfig();
  const log = createLog({ level: 'info' });
  await openDataFolder(config.dataDir);
  const crisis = await readCrisisFile(config.dataDir);
  const storage = await openStorage(config);
  try {
    const { ring, isNew } = await findKeyRing(config, storage.connection);
    const bus = config.redisUrl === null ? lonelyBus() : await redisBus(config.redisUrl, log);
    const app = await createApp({
      config,
      connection: storage.connection,
      keyRing: ring,
      crisis,
      log,
      edges: { bus },
    });
    const sampleTeam = await furnish(app.ctxFor(), app.ctxFor, config);
    // Before anybody is let in: a restored store may hold what is past its term.
    await app.jobs.run('privacy.retention');
    await listen(app.server, config);
    // The file is read at each start, and may be a new one.
    await app.jobs.run('alarms.crisisFile');
    app.startClocks();
    closeWithGrace({ delay: 10_000, logger: false }, async ({ err }) => {
      if (err) log.fault('fatal', err);
      await app.close();
      await storage.close();
    });
    if (ring.previous !== null)
      say('\n  The change of the key was cut off. Stop Naast, and run `npm run rotate-key` to finish it.');
    await greet(app, config, isNew, sampleTeam);
  } catch (error) {
    await storage.close();
    throw error;
  }
}

async function greet(
  app: NaastApp,
  config: Config,
  isNewKey: boolean,
  sampleTeam: readonly SampleSignIn[] | null,
): Promise<void> {
  const shownHost = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  say();
  say(
    `  Naast is open:  ${config.origin ?? `http://${shownHost.includes(':') ? `[${shownHost}]` : shownHost}:${port}`}`,
  );
  if (isNewKey) {
    say();
    say(`  A new key was made: ${config.keyFile}`);
    say(
      '  Everything people write is sealed with it. Keep a copy somewhere safe: losing it loses everything.',
    );
  }
  if (sampleTeam) {
    say();
    say(
      `  Sample content is in. The sample team signs in at /team (also in ${sampleTeamFile(config.dataDir)}):`,
    );
    for (const { name, roles, passphrase } of sampleTeam)
      say(`    ${name.padEnd(6)} ${roles.join(', ').padEnd(12)} ${passphrase}`);
    if (!isLoopback(config.host) || config.origin !== null) {
      say(
        '  This installation can be reached by others and still holds sample people. Start a real one with a new data folder.',
      );
    }
  } else if ((await app.stores.people.countWithRole('coordinator')) === 0) {
    say();
    say('  Nobody coordinates this place yet. Set it up in your browser, at /setup, with this code:');
    say();
    say(`    ${app.stores.setup.code()}`);
    say();
    say('  The code works once, and only until Naast stops.');
    say(
      config.masterKey === null
        ? `  The key lies in ${config.keyFile}`
        : '  The key comes from NAAST_MASTER_KEY.',
    );
  }
  say();
  say('  Stop with Ctrl+C.');
}

start().catch((error: unknown) => {
  if (error instanceof StartError) complain(error.message);
  else
    complain(
      `Naast could not start: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown reason'}`,
    );
  process.exit(1);
});
