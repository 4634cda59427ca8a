import { describe, expect, it } from '@jest/globals';
import { promises } from '../promises/all.js';
import { printPromises } from '../promises/print.js';
import { testNamesIn } from '../promises/test-names.js';
import { read } from './pages-of-docs.js';

const guarantees = promises.flatMap((chapter) => chapter.guarantees);
const printed = printPromises(promises, read);

describe('docs/promises.md', () => {
  it('is printed from the names of the tests, by `npm run promises`', () => {
    expect(read('docs/promises.md')).toBe(printed);
  });

  it.each(guarantees)('has tests that say what they show: $title', ({ tests }) => {
    expect(tests.length).toBeGreaterThan(0);
    expect(new Set(tests).size).toBe(tests.length);
    // A file in which no name was found has no row.
    expect(tests.filter((path) => !printed.includes(`(../${path}.test.ts)`))).toEqual([]);
  });

  it('gives each promise a title of its own', () => {
    const titles = [...promises, ...guarantees].map(({ title }) => title);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });
});

describe('the names of tests in a file', () => {
  it('are found in every form in which they are written', () => {
    const text = `
      describe('a room', () => {
        it('opens', () => { it2('no'); expect(found.test('no')).toBe(true); });
        it.each(rows)('refuses %s of $name', () => {});
        it.each<Row>([['not a name', 1]])(\`takes \${count} at once\`, () => {});
        describe.each(kinds)('of $kind', () => { test('closes', () => {}); });
      });
      it('stands alone', () => {});
      describe.each\`a | b\`('by a table', () => { it.skip('waits', () => {}); });
    `;
    expect(testNamesIn(text)).toEqual([
      { subject: ['a room'], names: ['opens', 'refuses … of …', 'takes … at once'] },
      { subject: ['a room', 'of …'], names: ['closes'] },
      { subject: [], names: ['stands alone'] },
      { subject: ['by a table'], names: ['waits'] },
    ]);
  });
});
