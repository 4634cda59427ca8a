// Where a domain is named, beside its own files: `put` goes in past all of `after`, directly before `before`. Biome sorts
// the imports afterwards.

const imported = (path, put) => ({ path, after: [], put: `${put}\n` });
const texts = (language) => [
  imported(`shared/src/texts/${language}.ts`, `import { {{names}} } from './${language}/{{names}}.js';`),
  {
    path: `shared/src/texts/${language}.ts`,
    after: [`export const ${language}`, '{\n'],
    before: '};\n',
    put: '  {{names}},\n',
  },
];

const domain = [
  imported('server/src/domains.ts', "import { {{names}} } from './domains/{{names}}/index.js';"),
  { path: 'server/src/domains.ts', after: ['const all = [\n'], before: '] as const', put: '  {{names}},\n' },
  imported('shared/src/contract/all.ts', "import { {{name}}Routes } from './{{names}}.js';"),
  {
    path: 'shared/src/contract/all.ts',
    after: ['  routes: {\n'],
    before: '  },\n',
    put: '    ...{{name}}Routes,\n',
  },
  {
    path: 'shared/src/abilities.ts',
    after: ['export const abilities = [\n'],
    before: '] as const',
    put: "  '{{name}}.list',\n",
  },
  ...texts('nl'),
  ...texts('en'),
  imported('client/src/pages.ts', "import { {{names}}Page } from './features/{{names}}/{{names}}-page.js';"),
  {
    path: 'client/src/pages.ts',
    after: ['export const pages', '= [\n'],
    before: '];\n',
    put: '  {{names}}Page,\n',
  },
];

/** By what is new. */
export const listsOf = { domain };
