import { compiledStore } from './compiled-store.mjs';

/** Jest's globalSetup where tests start stores: their threads and processes run what is compiled here, once. */
export default function compileStore() {
  process.env.NAAST_TEST_COMPILED_STORE = compiledStore();
}
