// The store in a process of its own: argv[2] is its folder. Tells its address, and its memory when asked.
import { startEmbeddedStore } from '../../../embedded-mongo/dist/index.js';
import { usage } from '../usage.mjs';

const begun = performance.now();
const store = await startEmbeddedStore({ dir: process.argv[2] });
process.send({ uri: store.uri, startMs: performance.now() - begun });
process.on('message', (wish) => {
  if (wish === 'usage') process.send(usage());
  if (wish === 'close') void store.close().then(() => process.disconnect());
});
