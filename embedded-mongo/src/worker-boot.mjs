import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Starts the worker from TypeScript sources; compiled code starts worker.js and never comes here. Jest compiles the sources
// once for all stores of a run (tests/jest/compile-store.mjs). Without it this thread registers the loader itself: on Node 20
// it does not take over `--import tsx`.
// oxlint-disable-next-line node/no-process-env
const compiled = process.env.NAAST_TEST_COMPILED_STORE;
if (compiled === undefined) {
  const { register } = await import('tsx/esm/api');
  register();
  await import(new URL('./worker.ts', import.meta.url).href);
} else await import(pathToFileURL(join(compiled, 'embedded-mongo', 'src', 'worker.js')).href);
