import closeWithGrace from 'close-with-grace';
import { createApp, type NaastApp } from './app.js';
import { complain, say } from './commands/say.js';
import { readCrisisFile } from './domains/organisation/index.js';
import { greet } from './greeting.js';
import { type Config, readConfig, StartError } from './platform/config/config.js';
import { openDataFolder } from './platform/config/data-folder.js';
import { refuseSampleElsewhere } from './platform/config/sample-rule.js';
import { listen, refuseTakenPort } from './platform/http/listen.js';
import { createLog, type Log } from './platform/logging/log.js';
import { type Bus, localBus } from './platform/realtime/bus.js';
import { openStorage, type Storage } from './platform/storage/connect.js';
import { findKeyRing } from './platform/vault/find-key-ring.js';
import { version } from './platform/version.js';
import { seed } from './seed.js';

/** What to close on a signal, which may come during the start. */
const opened: { storage?: Storage; app?: NaastApp; isClosing: boolean } = { isClosing: false };

async function close(): Promise<void> {
  opened.isClosing = true;
  if (opened.app?.server.listening) await opened.app.close();
  await opened.storage?.close();
}

/** Most installations have one node: Redis's client is only loaded where it is used. */
async function busOf({ redisUrl }: Pick<Config, 'redisUrl'>, log: Log): Promise<Bus> {
  if (redisUrl === null) return localBus();
  const { redisBus } = await import('./platform/realtime/redis-bus.js');
  return redisBus(redisUrl, log);
}

/** On a signal, and on an error that nothing caught. Says how it went: a stop without a word looks like a crash. */
function stopInOrder(log: Log): void {
  const options = {
    delay: 10_000,
    logger: false,
    onSecondSignal: () => complain('  Naast stopped at once.'),
    onTimeout: () =>
      complain(
        '  Naast did not come to its end in ten seconds, and stopped. What was acknowledged is stored.',
      ),
  } as const;
  closeWithGrace(options, async ({ err, signal }) => {
    if (err) log.fault('fatal', err);
    if (signal) say('\n  Naast stops: it ends the connections and closes the store.');
    await close();
    if (signal) say('  Naast has stopped. All that was said is stored.');
  });
}

async function start(): Promise<void> {
  const config = readConfig();
  say(`\n  Naast ${version}`);
  const form = config.logForm ?? (process.stdout.isTTY ? 'plain' : 'json');
  const log = createLog({ level: 'info', form });
  for (const [was, now] of config.formerNames) log.event('settingRenamed', { was, now });
  // Checks that can refuse the start come before anything is created.
  refuseSampleElsewhere(config);
  await refuseTakenPort(config);
  await openDataFolder(config.dataDir);
  const crisis = await readCrisisFile(config.dataDir);
  stopInOrder(log);
  const { connection } = (opened.storage = await openStorage(config, undefined, log));
  const { ring, isNew } = await findKeyRing(config, connection);
  const bus = await busOf(config, log);
  const app = await createApp({ config, connection, keyRing: ring, crisis, log, edges: { bus } });
  opened.app = app;
  const sampleTeam = await seed(app.ctxFor(), app.ctxFor, config);
  // Before listening: a restored store may contain expired documents.
  await app.jobs.run('privacy.retention');
  await listen(app.server, config);
  // At each start, since the file may have been replaced.
  await app.jobs.run('faults.crisisFile');
  app.startClocks();
  if (ring.previous !== null)
    say('\n  The change of the key was cut off. Stop Naast, and run `npm run rotate-key` to finish it.');
  await greet(app, config, isNew, sampleTeam);
}

start().catch(async (error: unknown) => {
  // A signal closed the store during the start.
  if (opened.isClosing) return;
  if (error instanceof StartError) complain(error.message);
  else
    complain(
      `Naast could not start: ${error instanceof Error ? (error.stack ?? error.name) : 'unknown reason'}`,
    );
  await opened.storage?.close();
  process.exit(1);
});
