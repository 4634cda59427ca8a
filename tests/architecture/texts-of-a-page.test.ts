import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { asking } from '@naast/shared/texts/nl/asking';
import { everywhere } from '@naast/shared/texts/nl/everywhere';
import { forTeam } from '@naast/shared/texts/nl/for-team';
import * as privacy from '@naast/shared/texts/nl/privacy';
import { repository } from './sources.js';

const client = join(repository, 'client/src');
const areas: Readonly<Record<string, object>> = { asking, team: forTeam, privacy };

/** A file of the client and all that it imports by itself; what it imports later has texts of its own. */
function withImports(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file) || !existsSync(file)) return known;
  known.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)\.js'/g))
    for (const ending of ['.ts', '.tsx']) withImports(resolve(dirname(file), name + ending), known);
  return known;
}

/** The first steps of what these files look up: `ask` of `t('ask.title')`. */
function lookedUp(files: Iterable<string>): Set<string> {
  const known = new Set([everywhere, ...Object.values(areas)].flatMap((area) => Object.keys(area)));
  const found = new Set<string>();
  for (const file of files)
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/['`](\w+)\.[\w.]*(?:['`]|\$\{)/g))
      if (known.has(name)) found.add(name);
  return found;
}

/** The parts of the table of pages: the files, and the texts that they bring. */
const parts = [
  ...readFileSync(join(client, 'pages.ts'), 'utf8').matchAll(/files: \[([^\]]+)\],\s+texts: \[([^\]]*)\]/g),
].map(([, files = '', texts = '']) => ({
  files: [...files.matchAll(/'([^']+)'/g)].map(([, file = '']) => file),
  texts: [...texts.matchAll(/'([^']+)'/g)].map(([, text = '']) => text),
}));

describe('the texts of a page', () => {
  it('are known for each part of the client', () => {
    expect(parts.length).toBeGreaterThan(6);
    expect(lookedUp(withImports(join(client, 'features/asker/pages.ts')))).toContain('ask');
  });

  it.each([{ files: ['../app.tsx'], texts: [] }, ...parts])('come with it: $files', ({ files, texts }) => {
    const said = lookedUp(files.flatMap((file) => [...withImports(join(client, 'features', file))]));
    const here = new Set([everywhere, ...texts.map((text) => areas[text] ?? {})].flatMap(Object.keys));
    expect([...said].filter((name) => !here.has(name))).toEqual([]);
  });
});
