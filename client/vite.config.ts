import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import {
  defaultClientConditions,
  defaultServerConditions,
  defineConfig,
  type Plugin,
  type Rolldown,
} from 'vite';

import { contractForBrowsers } from './contract-for-browsers.ts';
import { iconsOneByOne } from './icons-one-by-one.ts';
import { inFewFiles } from './in-few-files.ts';
import { limitsForBrowsers } from './limits-for-browsers.ts';
import oldestBrowsers from './oldest-browsers.json' with { type: 'json' };
import { packagesForBrowsers } from './packages-for-browsers.ts';
import { reactByPreact } from './react-by-preact.ts';

const server = 'http://127.0.0.1:3000';
/** What script and styles are made for; written down once. */
const target = Object.entries(oldestBrowsers).map(([browser, version]) => `${browser}${version}`);

/** Where the server puts what it rendered with. Added here, because formatters read a script of type JSON as JSON. */
const placeForState: Plugin = {
  name: 'naast:place-for-state',
  transformIndexHtml: () => [
    {
      tag: 'script',
      attrs: { type: 'application/json', id: 'state' },
      children: '<!--state-->',
      injectTo: 'body',
    },
  ],
};

/** `start.ts` asks for the rest only when it runs; the browser may fetch both at once. */
const fetchAtOnce: Plugin = {
  name: 'naast:fetch-at-once',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      withImports(bundle, '/src/main.tsx').map((fileName) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
        injectTo: 'head' as const,
      })),
  },
};

/** The file of a module, and what it imports. */
function withImports(bundle: Rolldown.OutputBundle, module: string): string[] {
  const files = new Set<string>();
  const add = (name: string) => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || chunk.isEntry || files.has(name)) return;
    files.add(name);
    chunk.imports.forEach(add);
  };
  for (const chunk of Object.values(bundle))
    if (chunk.type === 'chunk' && chunk.facadeModuleId?.endsWith(module)) add(chunk.fileName);
  return [...files];
}

/** Compressed once, as well as it goes: the server sends what the browser takes. */
const compressed: Plugin = {
  name: 'naast:compressed',
  apply: (_config, { command, isSsrBuild = false }) => command === 'build' && !isSsrBuild,
  writeBundle({ dir = '' }, bundle) {
    for (const { fileName } of Object.values(bundle)) {
      if (!/\.(js|css)$/.test(fileName)) continue;
      const file = readFileSync(join(dir, fileName));
      writeFileSync(join(dir, `${fileName}.br`), brotliCompressSync(file));
      writeFileSync(join(dir, `${fileName}.gz`), gzipSync(file, { level: 9 }));
    }
  },
};

/** The two faces that every page is set in come with its styles, and not after them. */
const preloadFaces: Plugin = {
  name: 'naast:preload-faces',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle = {} }) =>
      Object.values(bundle)
        .filter(({ fileName }) => fileName.includes('-latin-wght-normal') && fileName.endsWith('.woff2'))
        .map(({ fileName }) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href: `/${fileName}` },
          injectTo: 'head' as const,
        })),
  },
};

export default defineConfig(({ isSsrBuild = false }) => ({
  plugins: [
    contractForBrowsers,
    limitsForBrowsers,
    iconsOneByOne,
    packagesForBrowsers(),
    placeForState,
    fetchAtOnce,
    preloadFaces,
    compressed,
  ],
  resolve: { alias: reactByPreact, conditions: ['@naast/source', ...defaultClientConditions] },
  ssr: {
    // The server loads one file and needs none of the client's packages at hand.
    noExternal: true,
    resolve: { conditions: ['@naast/source', ...defaultServerConditions] },
  },
  // No polyfill and no inlined assets: the content security policy allows scripts and styles from our own files only.
  // One sheet of styles, so that it stands in the page itself and not behind its script.
  build: {
    // The server loads one file.
    rolldownOptions: { output: { codeSplitting: isSsrBuild ? false : inFewFiles } },
    target,
    cssTarget: target,
    cssCodeSplit: false,
    modulePreload: false,
    manifest: true,
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': server, '/leave': server, '/socket.io': { target: server, ws: true } } },
}));
