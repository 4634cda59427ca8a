import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../', import.meta.url));
const withBrowser = join(here, 'support/browser.ts');
const withPages = join(here, 'support/built-client.ts');
const withProgram = join(here, 'support/started-naast.ts');

const testFiles = readdirSync(here, { recursive: true })
  .map((path) => join(here, path))
  .filter((path) => path.endsWith('.test.ts') && !path.includes('node_modules'));

/** This file and all files of the workspace that it imports. */
function broughtIn(path, known = new Set()) {
  if (known.has(path) || !existsSync(path)) return known;
  known.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(/(?:from|import|import\()\s*'(\.[^']+)\.js'/g))
    broughtIn(resolve(dirname(path), `${name}.ts`), known);
  return known;
}

const reaches = (target) => testFiles.filter((path) => broughtIn(path).has(target));

/** Tests that use a real browser. */
export const journeys = reaches(withBrowser);
/** Tests that read server-rendered pages or start the built program, without a browser. */
export const pages = [...new Set([...reaches(withPages), ...reaches(withProgram)])].filter(
  (path) => !journeys.includes(path),
);
