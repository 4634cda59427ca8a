// Where a domain is named, beside its own files: `put` goes in past all of `after`, directly before `before`. Biome sorts
// the imports afterwards.

const imported = (path, line) => ({ path, after: [], put: `${line}\n` });
const listed = (path, after, before, line) => ({ path, after, before, put: `${line}\n` });

/** Its texts are an area of their own: only the browsers that open its page get them. */
const texts = (language) => [
  imported(`shared/src/texts/${language}.ts`, `import { {{names}} } from './${language}/{{names}}.js';`),
  listed(`shared/src/texts/${language}.ts`, [`export const ${language}`, '{\n'], '};\n', '  {{names}},'),
  listed(
    'client/src/language/texts.ts',
    ['const areas', `  ${language}: {\n`],
    '  },\n',
    `    {{names}}: area('${language}', () => import('@naast/shared/texts/${language}/{{names}}')),`,
  ),
];
/** A part of the client, which comes when its address is opened, and the file of script that it begins with. */
const part = `  {{names}}: {
    files: ['{{names}}/{{names}}-page.tsx'],
    texts: ['{{names}}'],
    code: late(async () => [(await import('./features/{{names}}/{{names}}-page.js')).{{names}}Page]),
  },`;

const both = [
  imported('server/src/domains.ts', "import { {{names}} } from './domains/{{names}}/index.js';"),
  listed('server/src/domains.ts', ['const above = [\n'], '] as const', '  {{names}},'),
  imported('shared/src/contract/all.ts', "import { {{name}}Routes } from './{{names}}.js';"),
  listed('shared/src/contract/all.ts', ['  routes: {\n'], '  },\n', '    ...{{name}}Routes,'),
  ...texts('nl'),
  ...texts('en'),
  listed('client/src/language/texts.ts', ['const files', '{\n'], '}', "  {{names}}: '{{names}}',"),
  listed('client/src/pages.ts', ['const parts', '= {\n'], '};\n', part),
];

const kinds = 'shared/src/contract/place-kinds.ts';
const place = [
  ...both,
  imported(kinds, "import { {{name}}Packets } from './{{names}}.js';"),
  listed(kinds, ['export const placeKinds = {\n'], '};\n', '  {{name}}: {{name}}Packets,'),
];

/** By what is new. */
export const listsOf = { domain: both, place };
