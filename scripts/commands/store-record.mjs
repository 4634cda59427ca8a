import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrap } from '../lib/bootstrap.mjs';
import { Failure } from '../lib/failure.mjs';
import { step } from '../lib/progress.mjs';
import { inRoot } from '../lib/root.mjs';
import { runQuietly } from '../lib/run-quietly.mjs';
import { runTool } from '../lib/run-tool.mjs';

const log = inRoot('embedded-mongo', 'command-log.json');

export const help = `
npm run store:record [-- jest's arguments]: records anew which shapes of commands Naast's tests send to the store.

It runs the tests of the server and the whole on one store and writes embedded-mongo/command-log.json: names, operators
and options, never values. Only a run in which every test passed is kept. The tests of embedded-mongo then hold the
store to every shape in it. With arguments that choose some of the tests, what those send is added to the log.
`;

async function startStore(folder, record) {
  const args = [
    inRoot('embedded-mongo', 'dist', 'cli', 'main.js'),
    ...['--dir', join(folder, 'data'), '--port', '0', '--record', record],
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  process.once('exit', () => child.kill());
  const closed = once(child, 'close');
  const [line] = await Promise.race([once(child.stdout.setEncoding('utf8'), 'data'), closed]);
  if (typeof line !== 'string') throw new Failure('The store did not start.');
  return {
    uri: line.trim(),
    async stop() {
      child.kill('SIGTERM');
      await closed;
    },
  };
}

/** The log in the order in which a store writes it: by the text of each shape. */
function add(record, to) {
  const shapes = [record, to].flatMap((path) => JSON.parse(readFileSync(path, 'utf8')));
  const lines = [...new Set(shapes.map((shape) => JSON.stringify(shape)))].sort();
  writeFileSync(to, `[\n${lines.join(',\n')}\n]\n`);
}

export async function main(args) {
  await bootstrap();
  const folder = mkdtempSync(join(tmpdir(), 'naast-record-'));
  const record = join(folder, 'log.json');
  try {
    const store = await step('Starting a store that takes notes', () => startStore(folder, record));
    const tests = ['--selectProjects', 'server', 'tests', '--forceExit', ...args];
    const code = await runTool({
      command: process.execPath,
      args: [
        '--experimental-vm-modules',
        '--disable-warning=ExperimentalWarning',
        inRoot('node_modules', 'jest', 'bin', 'jest.js'),
        ...tests,
      ],
      env: { NODE_ENV: 'test', MONGODB_URI: store.uri },
    });
    await step('Stopping the store', () => store.stop());
    if (code !== 0) throw new Failure('Not every test passed: the log stays as it was.');
    if (args.length === 0) copyFileSync(record, log);
    else add(record, log);
    await runQuietly('format-command-log', {
      command: process.execPath,
      args: [inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome'), 'format', '--write', log],
    });
    console.log(
      `${JSON.parse(readFileSync(log, 'utf8')).length} shapes are in embedded-mongo/command-log.json.`,
    );
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
