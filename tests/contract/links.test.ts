import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/sources.js';
import { anchorOf } from '../promises/print.js';
import { pagesOfDocs, read } from './pages-of-docs.js';

/** Without what is shown as code, which may hold examples of links. */
const prose = (text: string) =>
  text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '').replaceAll(/`[^`\n]*`/g, '`');

const linksIn = (text: string) =>
  [...prose(text).matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|<\w+ (?:src|href)="([^"]*)"/g)].map(
    ([, linked, shown]) => linked ?? shown ?? '',
  );

/** The anchors of its headings; of two that are alike the second gets a number. */
function anchorsIn(text: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '').matchAll(/^#{1,6} (.*)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) => {
      const anchor = anchorOf(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').trim());
      const before = seen.get(anchor) ?? 0;
      seen.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    }),
  );
}

/** What is wrong with a link on this page; null when it leads somewhere. */
function problemOf(page: string, link: string): string | null {
  if (/^(https?:|mailto:|tel:)/.test(link)) return null;
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path));
  if (target.startsWith('../')) return `${link} leads out of the repository`;
  if (!existsSync(join(repository, target))) return `${link} is not there`;
  if (anchor === undefined) return null;
  if (!target.endsWith('.md')) return `${link} has an anchor in what is no page`;
  return anchorsIn(read(target)).has(anchor) ? null : `${link} has no such heading`;
}

describe('links between pages', () => {
  const pages = pagesOfDocs();

  it('lead to a file and a heading that are there', () => {
    expect(pages.length).toBeGreaterThan(100);
    const found = pages.flatMap((page) =>
      linksIn(read(page)).flatMap((link) => {
        const problem = problemOf(page, link);
        return problem === null ? [] : [`${page}: ${problem}`];
      }),
    );
    expect(found).toEqual([]);
  });

  it('would be noticed where they lead nowhere', () => {
    expect(problemOf('docs/words.md', 'no-such-page.md')).toMatch(/not there/);
    expect(problemOf('docs/running.md', '#no-such-part')).toMatch(/no such heading/);
    expect(problemOf('docs/words.md', '../../elsewhere.md')).toMatch(/out of the repository/);
    expect(problemOf('README.md', 'docs/running.md#the-key-and-backups')).toBeNull();
    expect(linksIn('See [a](x.md#y), `[b](z.md)` and <img src="c.png" alt="">.')).toEqual([
      'x.md#y',
      'c.png',
    ]);
    expect([...anchorsIn('# A, b & c\n## Two\n## Two\n')]).toEqual(['a-b--c', 'two', 'two-1']);
  });

  it('reach every page of docs from the README', () => {
    const reached = new Set<string>();
    const walk = (page: string): void => {
      if (reached.has(page)) return;
      reached.add(page);
      for (const link of linksIn(read(page))) {
        const [path = ''] = link.split('#');
        const target = posix.join(posix.dirname(page), path).replace(/\/$/, '');
        if (path.endsWith('.md') && pages.includes(target)) walk(target);
        // A link to a folder shows what is in it.
        else for (const inside of pages) if (path && posix.dirname(inside) === target) walk(inside);
      }
    };
    walk('README.md');
    expect(pages.filter((page) => page.startsWith('docs/') && !reached.has(page))).toEqual([]);
  });
});
