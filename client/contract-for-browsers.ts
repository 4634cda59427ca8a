import { type Plugin, runnerImport } from 'vite';

const isContract = /\/shared\/src\/contract\/[\w-]+\.ts$/;

/**
 * Gives the client of each file of the contract what is data in it: the method and path of its routes, and its closed lists. The
 * server parses by the schemas, in and out; with Zod they would be a quarter of what a visitor downloads. A schema that the client
 * imports nevertheless fails the build.
 */
export const contractForBrowsers: Plugin = {
  name: 'naast:contract-for-browsers',
  enforce: 'pre',
  async load(id) {
    if (!isContract.test(id)) return null;
    const { module } = await runnerImport<Record<string, unknown>>(id, {
      resolve: { conditions: ['@naast/source'] },
      logLevel: 'error',
    });
    return Object.entries(module)
      .map(([name, value]) => [name, dataOf(value)] as const)
      .filter(([, data]) => data !== null)
      .map(([name, data]) => `export const ${name} = ${JSON.stringify(data)};`)
      .join('\n');
  },
};

function dataOf(value: unknown): object | null {
  if (Array.isArray(value)) return value;
  const parts = Object.entries(Object(value) as Record<string, { method?: unknown; path?: unknown }>);
  const isRoutes =
    parts.length > 0 && parts.every(([, part]) => typeof part?.method === 'string' && 'path' in part);
  return isRoutes
    ? Object.fromEntries(parts.map(([name, { method, path }]) => [name, { method, path }]))
    : null;
}
