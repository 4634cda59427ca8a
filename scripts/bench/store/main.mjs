import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../lib/bootstrap.mjs';
import { step } from '../../lib/progress.mjs';
import { median, startChild } from '../child.mjs';

export const help = `
npm run bench:store [-- options]: how fast the embedded store is, beside a server that stores nothing.

  --documents N     how many documents there are before it begins (100000)
  --seconds N       how long each piece of work is measured (2)
  --rounds N        how often; the median counts (3)
  --dir DIR         where the data goes (a fresh temporary folder, removed at the end)
  --work NAME       only this: insertOne, findOne, range or increment
  --clients N       only with so many clients (1 and 50)

Store, null server and clients are three processes. A ratio holds on a busy machine, a figure per second does not.
`;

const folder = new URL('.', import.meta.url).pathname;
const works = ['insertOne', 'findOne', 'range', 'increment'];

const start = (program, args) => startChild(join(folder, program), { args });

/** One measurement, with the processor time that the server took for each piece of work (in µs). */
async function measure(server, load, wish) {
  const before = await server.ask('usage');
  const figures = await load.ask(wish);
  const after = await server.ask('usage');
  return { ...figures, cpu: (after.cpu - before.cpu) / figures.allDone };
}

const wholeNumber = (value) => Math.max(1, Math.trunc(Number(value)) || 1);

async function compare(servers, loads, options) {
  const table = [];
  for (const clients of options.crowds) {
    for (const work of options.works) {
      await step(`${work}, ${clients} at once`, async () => {
        const rounds = [];
        for (let round = 0; round < options.rounds; round++) {
          const { seconds, documents } = options;
          const wish = { kind: 'measure', work, clients, seconds, documents };
          rounds.push({
            store: await measure(servers.store, loads.store, wish),
            none: await measure(servers.none, loads.none, wish),
          });
        }
        const of = (pick) => median(rounds.map(pick));
        table.push({
          work: `${work} × ${clients}`,
          'store/s': Math.round(of(({ store }) => store.perSecond)),
          'null/s': Math.round(of(({ none }) => none.perSecond)),
          ratio: Number(of(({ store, none }) => store.perSecond / none.perSecond).toFixed(2)),
          'store µs': Math.round(of(({ store }) => store.cpu)),
          'null µs': Math.round(of(({ none }) => none.cpu)),
          'p50 ms': Number(of(({ store }) => store.p50).toFixed(2)),
          'p99 ms': Number(of(({ store }) => store.p99).toFixed(2)),
        });
      });
    }
  }
  return table;
}

const megabytes = (bytes) => `${Math.round(bytes / 2 ** 20)} MB`;

async function measureAll(dir, options) {
  const fill = await start('store-server.mjs', [join(dir, 'store')]);
  const filler = await start('load.mjs', [fill.first.uri]);
  const { documents } = options;
  await step(`Storing ${documents} documents`, () => filler.ask({ kind: 'fill', documents }));
  await filler.close({ kind: 'close' });
  await fill.close();

  const store = await start('store-server.mjs', [join(dir, 'store')]);
  const none = await start('null-server.mjs', [join(dir, 'null.sock')]);
  const { rss: atStart } = await store.ask('usage');
  const loads = {
    store: await start('load.mjs', [store.first.uri]),
    none: await start('load.mjs', [none.first.uri]),
  };
  await loads.store.ask({ kind: 'fill', documents });
  const table = await compare({ store, none }, loads, options);
  const { rss: atEnd } = await store.ask('usage');
  for (const load of Object.values(loads)) await load.close({ kind: 'close' });
  await none.close();
  await store.close();
  console.table(table);
  console.log(`start to ready ${Math.round(store.first.startMs)} ms with ${documents} documents stored`);
  console.log(`resident memory ${megabytes(atStart)} after the start, ${megabytes(atEnd)} after the load`);
}

export async function main(args) {
  const names = ['documents', 'seconds', 'rounds', 'dir', 'work', 'clients'];
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
  });
  await bootstrap();
  const options = {
    documents: wholeNumber(values.documents ?? 100_000),
    seconds: wholeNumber(values.seconds ?? 2),
    rounds: wholeNumber(values.rounds ?? 3),
    works: values.work === undefined ? works : works.filter((name) => name === values.work),
    crowds: values.clients === undefined ? [1, 50] : [wholeNumber(values.clients)],
  };
  const dir = values.dir ?? mkdtempSync(join(tmpdir(), 'naast-bench-'));
  try {
    await measureAll(dir, options);
  } finally {
    if (values.dir === undefined) rmSync(dir, { recursive: true, force: true });
  }
  return 0;
}
