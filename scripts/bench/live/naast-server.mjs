// Naast as it is built for production, on an embedded store of its own with everything that repeats switched on. argv[2]: the
// folder of the checkout; argv[3]: a folder for its data. No client is held back: limits are raised at the edges of `createApp`.
import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { usage } from '../usage.mjs';

const [root, dataDir] = process.argv.slice(2);
const load = (path) => import(new URL(path, pathToFileURL(`${root}/`)));
const { createApp } = await load('server/dist/app.js');
const { seedBare } = await load('server/dist/seed.js');
const { readCrisisFile } = await load('server/dist/domains/organisation/index.js');
const { newTeamAccount } = await load('server/dist/domains/people/index.js');
const { createLog } = await load('server/dist/platform/logging/log.js');
const { openStorage } = await load('server/dist/platform/storage/connect.js');
const { ringOfSecret } = await load('server/dist/platform/vault/key-ring.js');
const { limits } = await load('shared/dist/limits.js');
const { rateLimits } = await load('shared/dist/rate-limits.js');

const most = 1_000_000;
const unhurried = Object.fromEntries(
  Object.entries(rateLimits).map(([name, rule]) => [name, { ...rule, burst: most, perMinute: most }]),
);
// How many a room holds has no edge; this is this process's own copy of the number. Free chairs are counted: no more than needed.
limits.room.capacityWithOneHost = 200;

const storage = await openStorage({ mongoUri: null, dataDir });
const app = await createApp({
  config: {
    origin: null,
    proxyHops: 0,
    securityContact: null,
    operatorWebhook: null,
    onCallWebhook: null,
    tombstoneDir: `${dataDir}/tombstones`,
  },
  connection: storage.connection,
  keyRing: ringOfSecret(randomBytes(32)),
  crisis: await readCrisisFile(dataDir),
  log: createLog({ level: 'info' }),
  edges: {
    limits: unhurried,
    connections: { perVisit: most, perNetwork: most, manyOfOneNetworkUpTo: most, inAll: most },
    pages: null,
    // Hundreds of the same line.
    rulesHold: false,
  },
});
const ctx = app.ctxFor();
const host = { name: 'Noor', passphrase: randomBytes(16).toString('hex') };
await seedBare(ctx);
await ctx.stores.people.create(await newTeamAccount(ctx, { ...host, roles: ['host'], profession: null }));
await new Promise((resolve) => app.server.listen(0, '127.0.0.1', resolve));
app.startClocks();
process.send({ url: `http://127.0.0.1:${app.server.address().port}`, host });

const wishes = {
  usage: async () => usage(),
  /** Everything that repeats, at once; of visits and places those whose turn it is, as the clocks do every second. */
  async round() {
    const { renewLease, checkPresence, touchVisits, checkPlaces } = app.rounds;
    await Promise.all([
      renewLease(),
      checkPresence(),
      touchVisits('due'),
      checkPlaces('due'),
      app.jobs.run('rooms.tend'),
    ]);
    return {};
  },
  async rooms({ count }) {
    const ids = Array.from({ length: count }, () => ctx.newId());
    const weekly = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    for (const id of ids) {
      const title = { nl: id, en: id };
      await ctx.stores.rooms.create({ id, title, description: title, weekly }, 0);
    }
    return { ids };
  },
  stored: async () => ({ messages: await storage.connection.collection('messages').countDocuments() }),
  async close() {
    await app.close();
    await storage.close();
    process.exit(0);
  },
};
process.on('disconnect', () => process.exit(0));
process.on('message', (wish) => void wishes[wish.kind](wish).then((answer) => process.send(answer)));
