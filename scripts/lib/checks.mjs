import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { npm } from './npm.mjs';
import { inRoot } from './root.mjs';
import { tsc } from './typescript.mjs';

const bin = (path, ...args) => ({ command: process.execPath, args: [inRoot('node_modules', path), ...args] });
const types = (config) => tsc('--pretty', 'false', '-p', config);

/** What `npm run check` looks at: a name to call it by, and the tool that judges. The longest come first: they run side by side. */
export const checks = () => [
  {
    name: 'lint',
    tool: {
      ...bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
      // On two processors the other one has the other checks, and two threads of one program take longer than one.
      env: availableParallelism() > 2 ? {} : { GOMAXPROCS: '1' },
    },
  },
  {
    name: 'architecture',
    tool: bin(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
      ...['shared/src', 'embedded-mongo/src', 'server/src', 'client/src', 'tests', 'scripts'],
    ),
  },
  { name: 'types-tests', tool: types('tsconfig.check-tests.json') },
  { name: 'types', tool: types('tsconfig.check.json') },
  { name: 'unused', tool: bin('knip/bin/knip.js', '--no-progress') },
  { name: 'types-client', tool: types('tsconfig.check-client.json') },
  { name: 'format', tool: bin('@biomejs/biome/bin/biome', 'check', '.') },
  ...(existsSync(inRoot('scripts', 'print-matrix.ts'))
    ? [{ name: 'matrix', tool: npm('run', 'matrix', '--', '--check') }]
    : []),
];
