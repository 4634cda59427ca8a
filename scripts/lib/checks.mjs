import { existsSync } from 'node:fs';
import { npm } from './npm.mjs';
import { inRoot } from './root.mjs';
import { tsc } from './typescript.mjs';

const bin = (path, ...args) => ({ command: process.execPath, args: [inRoot('node_modules', path), ...args] });
const types = (config) => tsc('--pretty', 'false', '-p', config);

/** What `npm run check` looks at: a name to call it by, and the tool that judges. */
export const checks = () => [
  { name: 'format', tool: bin('@biomejs/biome/bin/biome', 'check', '.') },
  { name: 'lint', tool: bin('oxlint/bin/oxlint', '--type-aware', '--deny-warnings') },
  { name: 'types', tool: types('tsconfig.check.json') },
  { name: 'types-client', tool: types('tsconfig.check-client.json') },
  { name: 'types-tests', tool: types('tsconfig.check-tests.json') },
  { name: 'unused', tool: bin('knip/bin/knip.js', '--no-progress') },
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
  ...(existsSync(inRoot('scripts', 'print-matrix.ts'))
    ? [{ name: 'matrix', tool: npm('run', 'matrix', '--', '--check') }]
    : []),
];
