import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository, sourcesIn } from './sources.js';

const client = join(repository, 'client/src');

/** The areas that the client declares, each with its parts. */
const areas = new Map<string, readonly string[]>();
for (const [, area = '', path = '', name] of readFileSync(join(client, 'language/texts.ts'), 'utf8').matchAll(
  /(\w+): area\('nl', .*import\('([^']+)'\)\)?(?:\.(\w+))?/g,
)) {
  const file = (await import(path)) as Readonly<Record<string, object>>;
  areas.set(area, Object.keys(name === undefined ? file : (file[name] ?? {})));
}

/** Type imports load nothing. */
const imported = /^(?:import|export) (?!type )[^;]*?from '(\.[^']+)\.js';/gm;

/** A file and its static imports; dynamic imports declare their own texts. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(imported))
    for (const ending of ['.ts', '.tsx']) withImports(resolve(dirname(file), name + ending), known);
  return known;
}

/** Text areas that these files use: `ask` of `t('ask.title')`. */
function lookedUp(files: Iterable<string>): Set<string> {
  const known = new Set([...areas.values()].flat());
  const found = new Set<string>();
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/['`](\w+)\.[\w.]*(?:['`]|\$\{)/g))
      if (known.has(name)) found.add(name);
  return found;
}

const namesIn = (list: string) => [...list.matchAll(/'([^']+)'/g)].map(([, name = '']) => name);

/** The pieces declared in a file: their files and text areas. */
const piecesIn = (text: string) =>
  [...text.matchAll(/files: \[([^\]]+)\],\s+texts: \[([^\]]*)\]/g)].map(([, files = '', texts = '']) => ({
    files: namesIn(files),
    texts: namesIn(texts),
  }));

const parts = piecesIn(readFileSync(join(client, 'pages.ts'), 'utf8'));
/** Files loaded later by a page, or by every page, may use that page's texts too. */
const late = sourcesIn('client/src/features')
  .filter(({ path }) => /\/late-[\w-]+\.ts$/.test(path))
  .flatMap(({ text, path }) => {
    const feature = path.split('/')[3];
    const page = parts.find(({ files }) => files.some((file) => file.startsWith(`${feature}/`)));
    return piecesIn(text).map(({ files, texts }) => ({ files, texts: [...texts, ...(page?.texts ?? [])] }));
  });

describe('the texts of a page', () => {
  it('are known for each part of the client', () => {
    expect([parts.length > 6, late.length > 2, areas.size > 6]).toEqual([true, true, true]);
    expect(areas.get('everywhere')).toContain('errors');
    expect(lookedUp(withImports(join(client, 'features/asker/pages.ts')))).toContain('ask');
  });

  it.each([{ files: ['../app.tsx'], texts: [] }, ...parts, ...late])(
    'come with it: $files',
    ({ files, texts }) => {
      const said = lookedUp(files.flatMap((file) => [...withImports(join(client, 'features', file))]));
      const here = new Set(['everywhere', ...texts].flatMap((area) => areas.get(area) ?? []));
      expect([...said].filter((name) => !here.has(name))).toEqual([]);
    },
  );
});
