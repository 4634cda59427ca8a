import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/sources.js';
import { namesIn, pagesOfDocs, read, rowsOf, under } from './pages-of-docs.js';

const readme = read('README.md');
const bytes = (path: string) => statSync(join(repository, path)).size;

describe('README.md', () => {
  it('is read in some minutes: 9 kB, what works in ten lines, and how it is built in ten', () => {
    expect(bytes('README.md')).toBeLessThanOrEqual(9000);
    for (const heading of ['What works', 'How it is built'])
      expect(under(readme, heading).match(/^\d+\. /gm)).toHaveLength(10);
  });

  it('begins with two commands', () => {
    const [, tried = ''] = readme.split(/^## /m);
    expect(tried.startsWith('Try it: two commands\n')).toBe(true);
    expect([...tried.matchAll(/^```\n(.*)\n```$/gm)].map(([, command]) => command)).toEqual([
      'npm start',
      'npm test',
    ]);
  });

  it('shows every picture there is, each described and small', () => {
    const shown = [...readme.matchAll(/<img src="(docs\/pictures\/[\w-]+\.webp)" .*?alt="(.*?)">/g)].map(
      ([, path = '', described = '']) => ({ described, path }),
    );
    const pictures = readdirSync(join(repository, 'docs/pictures')).filter((name) => name.endsWith('.webp'));
    expect(shown.map(({ path }) => path.replace('docs/pictures/', '')).sort()).toEqual(pictures.sort());
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(shown.filter(({ described, path }) => described.length < 20 || bytes(path) > 120_000)).toEqual([]);
  });
});

describe('where Naast is to be got', () => {
  const running = read('docs/running.md');
  const { version } = JSON.parse(read('package.json')) as { version: string };

  it('stands in one place, with the present release', () => {
    const release = /\bv\d+\.\d+\.\d+\b/;
    expect(under(running, 'Where to get it')).toContain(`RELEASE=v${version} `);
    const naming = pagesOfDocs().filter((page) => page !== 'CHANGELOG.md' && release.test(read(page)));
    expect(naming).toEqual(['docs/running.md']);
    expect(running.match(/\bv\d+\.\d+\.\d+\b/g)).toHaveLength(1);
    expect(running.match(/ADDRESS-OF-THE-REPOSITORY/g)).toHaveLength(1);
  });

  it('is used by the commands that need it', () => {
    expect(running).toContain('git clone --branch "$RELEASE" "$REPOSITORY" ');
    expect(running).toContain('git checkout "$RELEASE"');
    expect(readme).toContain('](docs/running.md#where-to-get-it)');
  });
});

describe('what Naast is made of', () => {
  it('is drawn in docs/architecture.md with every domain', () => {
    const [, listed = ''] = /^ {2}domains\/ +(.*)$/m.exec(read('docs/architecture.md')) ?? [];
    const folders = readdirSync(join(repository, 'server/src/domains'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(listed.split(', ').sort()).toEqual(folders.sort());
  });

  it('has a reason for every dependency in docs/dependencies.md, and for none that is gone', () => {
    const used = ['.', 'shared', 'embedded-mongo', 'server', 'client', 'tests'].flatMap((folder) => {
      const given = JSON.parse(read(`${folder}/package.json`)) as {
        [K in 'dependencies' | 'devDependencies' | 'optionalDependencies']?: Record<string, string>;
      };
      return Object.keys({
        ...given.dependencies,
        ...given.devDependencies,
        ...given.optionalDependencies,
      }).filter((name) => !name.startsWith('@naast/'));
    });
    const page = read('docs/dependencies.md');
    const rows = ['What runs in production', 'What builds and tests'].flatMap((heading) =>
      rowsOf(under(page, heading)).filter(([cell]) => cell !== '---'),
    );
    expect(rows.flatMap(([packages]) => namesIn(packages)).sort()).toEqual([...new Set(used)].sort());
    expect(rows.filter(([, , reason = '']) => reason.length < 3)).toEqual([]);
  });
});
