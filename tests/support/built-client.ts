import { isClientBuilt } from '@naast/server/platform/http/pages';
import { servePages } from './naast.js';

/**
 * A test file that reads pages imports this, and jest builds the client before it runs such a file. Without this
 * import the servers of tests have no pages, so that a file cannot depend on a build by accident.
 */
if (!isClientBuilt())
  throw new Error('This test reads pages of the built client: run `npm run build` first.');
servePages();

interface Page {
  readonly path: string;
}
interface PageTable {
  readonly pages: readonly Page[];
  pageAt(path: string): { readonly page: Page } | null;
}

const bundle = new URL('../../client/dist-ssr/entry-server.js', import.meta.url);
/** The client's table of pages, out of the bundle that the server renders with. */
export const { pages, pageAt } = (await import(bundle.href)) as PageTable;
