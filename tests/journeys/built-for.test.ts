import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/sources.js';
import '../support/built-client.js';

/** CSS features that the oldest browsers of client/oldest-browsers.json lack. */
const newerStyles: Readonly<Record<string, RegExp>> = {
  'light-dark() (Safari 17.5)': /light-dark\(/,
  'color-mix(), oklch() (Safari 16.2, 15.4)': /color-mix\(|okl(ch|ab)\(|\bl(ch|ab)\(/,
  'nesting (Safari 16.5)': /[{;}]\s*&|&\s*[.:#[>+~]/,
  '@layer (Safari 15.4)': /@layer/,
  '@container (Safari 16)': /@container/,
  '@scope, @starting-style, @property': /@scope|@starting-style|@property/,
  'ranges in media queries (Safari 16.4)': /@media[^{]*[<>]=?/,
  'subgrid (Safari 16)': /subgrid/,
};
/** JavaScript features that neither the build nor `older-javascript.ts` provides. */
const newerScripts: Readonly<Record<string, RegExp>> = {
  'lookbehind (Safari 16.4): the whole script is not understood': /\(\?<[=!]/,
  'the v flag (Safari 17)': /\/[dgimsuy]*v[dgimsuy]*\.(test|exec)\(/,
  'static blocks (Safari 16.4)': /\bstatic\s*\{/,
  'Array.fromAsync, Object.groupBy, Map.groupBy': /\.fromAsync\(|\.groupBy\(/,
  'Promise.withResolvers, Promise.try': /Promise\.(withResolvers|try)\(/,
  'sets that compare': /\.(symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/,
  'iterator helpers': /\.(values|keys|entries)\(\)\.(map|filter|take|drop|toArray|some|every|find)\(/,
  'structuredClone (Safari 15.4)': /(?<!typeof )\bstructuredClone\(/,
  'crypto.randomUUID (Safari 15.4)': /\.randomUUID\(/,
  'AbortSignal.timeout, .any (Safari 16, 17.4)': /AbortSignal\.(timeout|any)\(/,
  'URL.canParse (Safari 17), but where zod looks first':
    /(?<!typeof URL\.canParse==`function`\?URL)\.canParse\(/,
  'using declarations': /\bawait using\b/,
};

const assets = join(repository, 'client/dist/assets');
const built = (ending: string): string =>
  readdirSync(assets)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n');

describe('the built client', () => {
  const styles = built('.css');
  const scripts = built('.js');

  it.each(Object.entries(newerStyles))('has no %s in its styles', (_name, pattern) => {
    expect(pattern.exec(styles)?.[0]).toBeUndefined();
  });

  it.each(Object.entries(newerScripts))('has no %s in its script', (_name, pattern) => {
    expect(pattern.exec(scripts)?.[0]).toBeUndefined();
  });

  it('says a height that older browsers know before each that follows the bars of a phone', () => {
    const rules = styles.match(/[^{}]*\{[^{}]*\d[ds]vh[^{}]*\}/g) ?? [];
    expect(rules.length).toBeGreaterThan(3);
    for (const rule of rules) expect(rule).toMatch(/\d(?<![ds])vh[^}]*\d[ds]vh/);
  });

  it('lets nothing hang on :has() but looks', () => {
    // Safari 15.4, Firefox 121. Without it: a room or a desk is as wide as a page; on a low screen the header keeps its height; a bar of
    // the house over a team's page takes the width of its words; what is open, chosen or not right has
    // no colour beside its words; the row that saves may cover a field that has the focus, until one scrolls; the whole page is printed;
    // where the script is off, a second note says so too.
    const rules = new Set(styles.match(/:has\([^)]*\)/g) ?? []);
    expect([...rules].map((rule) => rule.replace(/_(\w+?)_\w+_\d+/, '$1')).sort()).toEqual([
      ':has(*)',
      ':has(.desk)',
      ':has(.low)',
      ':has(.room)',
      ':has(.stays)',
      ':has(.to-print)',
      ':has(:disabled)',
      ':has(>:is(button,a)',
      ':has(>main)',
      ':has([aria-current])',
      ':has([aria-invalid=true])',
      ':has(input:checked)',
    ]);
  });

  it('is a small script that asks for the rest, and one sheet of styles that the page itself names', () => {
    const page = readFileSync(join(repository, 'client/dist/index.html'), 'utf8');
    const [, first = ''] = /<script type="module"[^>]* src="\/([^"]+)"/.exec(page) ?? [];
    const start = readFileSync(join(repository, 'client/dist', first), 'utf8');
    expect(start.length).toBeLessThan(6000);
    expect(start).toMatch(/import\(/);
    expect(page.match(/<link rel="stylesheet"/g)).toHaveLength(1);
    expect(page).toMatch(/<link rel="modulepreload"[^>]* href="\/assets\/main-/);
  });

  it('is built for the browsers that docs/abilities.md names', () => {
    const oldest = JSON.parse(
      readFileSync(join(repository, 'client/oldest-browsers.json'), 'utf8'),
    ) as object;
    const page = readFileSync(join(repository, 'docs/abilities.md'), 'utf8');
    const names = { ios: 'iOS', safari: 'Safari', firefox: 'Firefox', chrome: 'Chrome', edge: 'Edge' };
    for (const [browser, version] of Object.entries(oldest)) {
      const name = names[browser as keyof typeof names];
      expect(page.includes(`${name} ${String(version).replace(/\.0$/, '')}`)).toBe(true);
    }
  });
});

describe('the two faces', () => {
  const faces = readdirSync(assets).filter((name) => name.endsWith('.woff2'));
  const page = readFileSync(join(repository, 'client/dist/index.html'), 'utf8');

  it('weigh no more than 120 KB together', () => {
    const bytes = faces.map((name) => statSync(join(assets, name)).size).reduce((sum, size) => sum + size, 0);
    expect(faces).toHaveLength(3);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
  });

  it('come with the page, all but the rarer letters', () => {
    const preloaded = [...page.matchAll(/rel="preload" as="font"[^>]*href="\/assets\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(preloaded)).toEqual(new Set(faces.filter((name) => !name.includes('latin-ext'))));
  });

  it('leave words readable until they have come', () => {
    const rules = built('.css').match(/@font-face\{[^}]*\}/g) ?? [];
    const ours = rules.filter((rule) => rule.includes('.woff2'));
    expect(ours).toHaveLength(faces.length);
    for (const rule of ours) expect(rule).toContain('font-display:swap');
  });
});
