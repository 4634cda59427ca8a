import { readFile, writeFile } from 'node:fs/promises';
import { casesOf, policiesOf } from '../server/src/compose.js';
import { domains } from '../server/src/domains.js';
import { printMatrix } from '../server/src/platform/policy/matrix.js';

const help = `npm run matrix            writes docs/who-may-do-what.md from the policies
npm run matrix -- --check  only says whether it is up to date (exit 1 when not)
`;

const file = new URL('../docs/who-may-do-what.md', import.meta.url);
const flags = process.argv.slice(2);
const printed = printMatrix(policiesOf(domains), casesOf(domains));

if (flags.includes('--help')) {
  process.stdout.write(help);
} else if (flags.includes('--check')) {
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known !== printed) {
    process.stderr.write(
      'docs/who-may-do-what.md is not what the policies say: run `npm run matrix` and read the difference.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, printed);
  process.stdout.write('docs/who-may-do-what.md is written.\n');
}
