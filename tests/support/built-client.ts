import { isClientBuilt } from '@naast/server/platform/http/pages';
import { servePages } from './naast.js';

/**
 * A test file that reads pages imports this, and jest builds the client before it runs such a file. Without this
 * import the servers of tests have no pages, so that a file cannot depend on a build by accident.
 */
if (!isClientBuilt())
  throw new Error('This test reads pages of the built client: run `npm run build` first.');
servePages();
