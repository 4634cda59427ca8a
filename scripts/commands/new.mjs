import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { Failure } from '../lib/failure.mjs';
import { npm } from '../lib/npm.mjs';
import { step } from '../lib/progress.mjs';
import { inRoot, root } from '../lib/root.mjs';
import { runQuietly } from '../lib/run-quietly.mjs';
import { listsOf } from '../new/lists.mjs';
import { plan, write } from '../new/plan.mjs';
import { wordsFor } from '../new/words.mjs';

const matrix = 'docs/who-may-do-what.md';
const pages = { domain: 'a-domain.md', place: 'a-kind-of-place.md' };

export const help = `
npm run new -- domain NAME
npm run new -- place NAME

Writes the stubs of a new domain, or of a domain with a new kind of place in which people talk; puts its line in each list
that names all of them; and writes a test whose rows fail with what is still empty. NAME is an English noun in the plural, in
lower case: letters. Nothing that exists is overwritten. The pages docs/how-to-add/${pages.domain} and ${pages.place}
lead on from there.
`;

const biome = (paths) => ({
  command: process.execPath,
  args: [inRoot('node_modules/@biomejs/biome/bin/biome'), 'check', '--write', ...paths],
});

export async function main([kind, name, ...more]) {
  if (listsOf[kind] === undefined || name === undefined || more.length > 0)
    throw new Failure('Say what is new, and its name.', help.trim());
  await ensureInstalled();
  const words = wordsFor(name);
  const { made, changed } = plan(root, kind, words);
  write(root, { made, changed });
  const [files, lists] = [[...made.keys()], [...changed.keys(), matrix]];
  const mark = `/${words.names}/`;
  const own = files.map((path) =>
    path.includes(mark) ? path.slice(0, path.indexOf(mark) + mark.length) : path,
  );
  console.log(`
Written:
  ${files.join('\n  ')}
Changed:
  ${lists.join('\n  ')}
To take it back, with every other change in these:
  git checkout -- ${lists.join(' ')}
  git clean -fd ${[...new Set(own)].join(' ')}
`);
  await step('Formatting', () => runQuietly('new-format', biome([...files, ...changed.keys()])));
  await step('Printing who may do what', () => runQuietly('new-matrix', npm('run', 'matrix')));
  console.log(`
What is still empty:  npm test -- tests/${words.names}
How to go on:         docs/how-to-add/${pages[kind]}
`);
  return 0;
}
