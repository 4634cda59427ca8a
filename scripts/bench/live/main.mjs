import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { bootstrap } from '../../lib/bootstrap.mjs';
import { step } from '../../lib/progress.mjs';
import { root } from '../../lib/root.mjs';
import { median, startChild } from '../child.mjs';
import { rows } from './rows.mjs';

export const help = `
npm run bench [-- options]: how fast Naast passes messages on, beside a Socket.IO that stores, seals and checks nothing.

  --quick           each row once instead of three times
  --row TEXT        only rows with this in their name
  --rooms N         no more rooms than this, for a busy machine; compare such a run with its like only
  --beside FOLDER   another checkout of Naast, built, measured in the same run: before and after a change
  --out FILE        the figures of all repetitions, as JSON

Servers share one core and the people have another, where taskset can be had. All stays on this machine, takes some three
minutes and stops by itself. Ratios within one run hold on a busy machine; figures per second and milliseconds do not.
`;

const folder = new URL('.', import.meta.url).pathname;
const program = (name) => join(folder, name);
const figureNames = ['perSecond', 'p50', 'p95', 'p99', 'cpu'];
const crowdName = ({ rooms: count, members }) => `${count} × ${members}`;

/** The middle of 200 small writes to the disk under `dir`, each waited for, in ms. */
function fsyncTime(dir) {
  const file = openSync(join(dir, 'fsync'), 'w');
  const times = Array.from({ length: 200 }, () => {
    const begun = performance.now();
    writeSync(file, Buffer.alloc(4096), 0, 4096, 0);
    fdatasyncSync(file);
    return performance.now() - begun;
  });
  return median(times);
}

async function startServers(dir, beside) {
  const env = { NODE_ENV: 'production' };
  const start = (file, args) => startChild(program(file), { args, env, isQuiet: true });
  const naast = (name, from) => start('naast-server.mjs', [from, join(dir, name)]);
  return {
    bare: await start('bare-server.mjs', []),
    naast: await naast('naast', root),
    ...(beside ? { beside: await naast('beside', resolve(beside)) } : {}),
  };
}

/** Fills the rooms of each row, once for all repetitions. */
async function enterAll(servers, load, chosen, beside) {
  for (const { crowd } of new Map(chosen.map((row) => [crowdName(row.crowd), row])).values()) {
    for (const [name, server] of Object.entries(servers)) {
      const { host } = server.first;
      const rooms = host
        ? { host, root: name === 'beside' ? resolve(beside) : root }
        : { rooms: crowd.rooms };
      await step(`${name}: ${crowdName(crowd)} people come in`, async () => {
        const ids = host ? { roomIds: (await server.ask({ kind: 'rooms', count: crowd.rooms })).ids } : {};
        const where = { crowd: `${name} ${crowdName(crowd)}`, url: server.first.url, members: crowd.members };
        await load.ask({ kind: 'enter', ...where, ...rooms, ...ids });
      });
    }
  }
}

/** One window of one server; Naast does all that repeats in the middle of it. */
async function measure(name, server, load, { crowd, load: how, seconds }) {
  const isNaast = server.first.host !== undefined;
  const before = await server.ask({ kind: 'usage' });
  const storedBefore = isNaast ? await server.ask({ kind: 'stored' }) : { messages: 0 };
  const window = load.ask({ kind: 'measure', crowd: `${name} ${crowdName(crowd)}`, load: how, seconds });
  await sleep(1000 + seconds * 500);
  if (isNaast) await server.ask({ kind: 'round' });
  const { acked, delivered, expected, ...figures } = await window;
  const after = await server.ask({ kind: 'usage' });
  const stored = isNaast ? (await server.ask({ kind: 'stored' })).messages - storedBefore.messages : acked;
  if (delivered !== expected || stored !== acked)
    throw new Error(
      `${name}: ${acked} acknowledged, ${stored} stored, ${delivered} of ${expected} delivered.`,
    );
  return { ...figures, cpu: (after.cpu - before.cpu) / acked };
}

/** The ratio that the goal speaks of, and whether it is met. */
function judge({ figure, atLeast, atMost, plusFsync }, naast, bare, fsyncMs) {
  const own = naast[figure] - (plusFsync ? fsyncMs : 0);
  const ratio = own / bare[figure];
  return {
    ratio: Number(ratio.toFixed(3)),
    goal: `${figure} ${atLeast ? `≥ ${atLeast}` : `≤ ${atMost}`} ×${plusFsync ? ' + one fsync' : ''}`,
    isMet: atLeast ? ratio >= atLeast : ratio <= atMost,
  };
}

/** The same row with at most so many rooms. */
const within = ({ name, crowd, ...row }, most) => {
  const rooms = Math.min(crowd.rooms, Number(most));
  return { ...row, name: name.replace(/^\d+/, rooms), crowd: { ...crowd, rooms } };
};

const short = (figures) => ({
  'messages/s': Math.round(figures.perSecond),
  'p50 ms': Number(figures.p50.toFixed(1)),
  'p95 ms': Number(figures.p95.toFixed(1)),
  'p99 ms': Number(figures.p99.toFixed(1)),
  'CPU µs': Math.round(figures.cpu),
});

async function measureAll(dir, options) {
  const { chosen, repetitions, beside } = options;
  const fsyncMs = fsyncTime(dir);
  const servers = await step('Starting the servers', () => startServers(dir, beside));
  const load = await startChild(program('load.mjs'));
  await enterAll(servers, load, chosen, beside);
  // Only now: coming in is not measured, and takes less with both cores.
  const pinned = Object.values(servers).map((server) => server.pinTo(0));
  const isPinned = [...pinned, load.pinTo(1)].every(Boolean);
  const results = [];
  for (const row of chosen) {
    const windows = Object.fromEntries(Object.keys(servers).map((name) => [name, []]));
    await step(row.name, async () => {
      for (let repetition = 0; repetition < repetitions; repetition++)
        for (const [name, server] of Object.entries(servers))
          windows[name].push(await measure(name, server, load, row));
    });
    const medians = Object.fromEntries(
      Object.entries(windows).map(([name, all]) => [
        name,
        Object.fromEntries(figureNames.map((figure) => [figure, median(all.map((one) => one[figure]))])),
      ]),
    );
    const judged = Object.keys(servers).filter((name) => name !== 'bare');
    const verdicts = Object.fromEntries(
      judged.map((name) => [name, judge(row.goal, medians[name], medians.bare, fsyncMs)]),
    );
    results.push({ row: row.name, medians, verdicts, repetitions: windows });
  }
  for (const child of [load, ...Object.values(servers)]) await child.close({ kind: 'close' });
  return { isPinned, fsyncMs, results };
}

function print({ isPinned, fsyncMs, results }) {
  const lines = results.flatMap(({ row, medians, verdicts }) =>
    Object.entries(medians).map(([name, figures]) => {
      const { ratio = '', goal = '', isMet } = verdicts[name] ?? {};
      const met = isMet === undefined ? '' : isMet ? 'met' : 'not met';
      return { row, server: name, ...short(figures), ratio, goal, '': met };
    }),
  );
  console.table(lines);
  if (!isPinned) console.log('Servers and people share all cores: there is no taskset, or only one core.');
  console.log(
    `One fsync takes ${fsyncMs.toFixed(2)} ms. CPU is of the server and its store, for each message.`,
  );
}

export async function main(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      row: { type: 'string', default: '' },
      rooms: { type: 'string', default: '1000' },
      beside: { type: 'string' },
      out: { type: 'string' },
    },
  });
  await bootstrap();
  const dir = mkdtempSync(join(tmpdir(), 'naast-bench-'));
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
  const figures = await measureAll(dir, {
    chosen: rows.filter(({ name }) => name.includes(values.row)).map((row) => within(row, values.rooms)),
    repetitions: values.quick ? 1 : 3,
    beside: values.beside,
  });
  print(figures);
  const head = { at: new Date().toISOString(), node: process.version };
  if (values.out) writeFileSync(values.out, `${JSON.stringify({ ...head, ...figures }, null, 2)}\n`);
  return 0;
}
