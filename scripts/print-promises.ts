import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { promises } from '../tests/promises/all.js';
import { printPromises } from '../tests/promises/print.js';

const help = `npm run promises             writes docs/promises.md from tests/promises and the names of the tests
npm run promises -- --check  only says whether it is up to date (exit 1 when not)
`;

const root = new URL('../', import.meta.url);
const file = new URL('docs/promises.md', root);
const flags = process.argv.slice(2);

if (flags.includes('--help')) {
  process.stdout.write(help);
} else {
  const printed = printPromises(promises, (path) => readFileSync(new URL(path, root), 'utf8'));
  if (!flags.includes('--check')) {
    await writeFile(file, printed);
    process.stdout.write('docs/promises.md is written.\n');
  } else if ((await readFile(file, 'utf8').catch(() => '')) !== printed) {
    process.stderr.write(
      'docs/promises.md is not what the tests say: run `npm run promises` and read the difference.\n',
    );
    process.exitCode = 1;
  }
}
