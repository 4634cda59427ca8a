import type { Chapter, Guarantee } from './guarantee.js';
import { testNamesIn } from './test-names.js';

const head = `# The promises

What Naast guarantees, and the tests that show it, in the words of the tests themselves. A test that is named here fails when its promise is broken; \`npm test -- PATH\` runs it. What is filled in row by row is an ellipsis.

**Now** says whether the promise is kept, and what is missing from it. [SECURITY.md](../SECURITY.md) says against whom all this helps, and where it ends.

\`npm run promises\` prints this page, from \`tests/promises\` and from the tests' names. Change it there.
`;

/**
 * docs/promises.md.
 * @param read the text of a test file, by its path from the repository's root
 */
export function printPromises(chapters: readonly Chapter[], read: (path: string) => string): string {
  const list = chapters.flatMap(({ title, guarantees }) => [
    `- ${title}`,
    ...guarantees.map((guarantee) => `  - [${guarantee.title}](#${anchorOf(guarantee.title)})`),
  ]);
  const parts = chapters.map(({ title, guarantees }) =>
    [`## ${title}`, ...guarantees.map((guarantee) => partOf(guarantee, read))].join('\n\n'),
  );
  return `${[head.trimEnd(), list.join('\n'), ...parts].join('\n\n')}\n`;
}

function partOf({ title, text, now, tests }: Guarantee, read: (path: string) => string): string {
  return [`### ${title}`, text, `**Now**: ${now}.`, tests.map((path) => rowsOf(path, read)).join('\n')].join(
    '\n\n',
  );
}

function rowsOf(path: string, read: (path: string) => string): string {
  const file = `${path}.test.ts`;
  const link = `[${path.replace(/^tests\//, '')}](../${file})`;
  return testNamesIn(read(file))
    .flatMap(({ subject, names }) => [
      subject.length === 0 ? `- ${link}:` : `- ${escaped(subject.join(', '))} (${link}):`,
      ...names.map((name) => `  - ${escaped(name)}`),
    ])
    .join('\n');
}

/** As sites of repositories make an anchor of a heading. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-');

/** What Markdown would read as something else than letters. Names have backticks on purpose. */
const escaped = (name: string): string => name.replaceAll(/[<*_]/g, (sign) => `\\${sign}`);
