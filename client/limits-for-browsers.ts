import { fileURLToPath } from 'node:url';
import { type Plugin, runnerImport } from 'vite';

const table = fileURLToPath(new URL('../shared/src/limits.ts', import.meta.url));
const imported = /import \{ limits \} from '[^']*\/limits(\.js)?';/;
/** Not part of a word, nor of another object; but spread, as in `...limits.a`. */
const apart = String.raw`(?<![\w'])(?<!(?<!\.\.)\.)`;
const used = new RegExp(`${apart}limits((?:\\.\\w+)+)`, 'g');
const mentioned = new RegExp(`${apart}limits\\b`);
/** In characters: a larger part of the table is better imported. */
const writtenMost = 300;

/** Writes each limit where the client uses it, so that the table of all of them does not come along. */
export const limitsForBrowsers: Plugin = {
  name: 'naast:limits-for-browsers',
  enforce: 'pre',
  async transform(code, id) {
    if (!/\/(client|shared)\/src\/.*\.tsx?$/.test(id) || !imported.test(code)) return null;
    const { module } = await runnerImport<{ limits: object }>(table, {
      resolve: { conditions: ['@naast/source'] },
      logLevel: 'error',
    });
    const replaced = code.replace(used, (use, path: string) => written(module.limits, path) ?? use);
    // The bundler puts a module beside those that import it, used or not.
    return {
      code: mentioned.test(replaced.replace(imported, '')) ? replaced : replaced.replace(imported, ''),
      map: null,
    };
  },
};

/** What stands at `.a.b`, as source; null past a value, as in `.a.list.find`, and for what is too large. */
function written(limits: object, path: string): string | null {
  let value: unknown = limits;
  for (const key of path.slice(1).split('.')) {
    if (Array.isArray(value) || !Object.hasOwn(Object(value) as object, key)) return null;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  const source = JSON.stringify(value);
  return source.length <= writtenMost ? `(${source})` : null;
}
