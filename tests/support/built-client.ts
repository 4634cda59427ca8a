import { isClientBuilt } from '@naast/server/platform/http/pages';
import { servePages } from './naast.js';

/**
 * Import it in a test file that reads pages: jest then builds the client first. Without this import test servers have no pages, so that
 * no file depends on a build by accident.
 */
if (!isClientBuilt())
  throw new Error('This test reads pages of the built client: run `npm run build` first.');
servePages();

interface Page {
  readonly path: string;
  readonly team?: object;
  readonly isPrivate?: true;
}
interface PageTable {
  readonly pages: readonly Page[];
  pageAt(path: string): { readonly page: Page } | null;
}

const bundle = new URL('../../client/dist-ssr/entry-server.js', import.meta.url);

/** With the React that people get: under jest's NODE_ENV it takes the one for development, which notes a stack for each element. */
async function asInProduction(): Promise<PageTable> {
  const { NODE_ENV } = process.env;
  process.env['NODE_ENV'] = 'production';
  try {
    return (await import(bundle.href)) as PageTable;
  } finally {
    process.env['NODE_ENV'] = NODE_ENV;
  }
}

/** The client's table of pages, from the bundle that the server renders with. */
export const { pages, pageAt } = await asInProduction();
