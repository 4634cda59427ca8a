import { createRequire } from 'node:module';

/** The one that jest brings, found from what brings it. */
const { default: TestSequencer } = ['jest', '@jest/core'].reduce(
  (from, name) => createRequire(from.resolve(name)),
  createRequire(import.meta.url),
)('@jest/test-sequencer');

/** Seconds of the files that would hold up a run if they came last. */
export const long = {
  'journeys/every-screen.test.ts': 420,
  'journeys/lacking-browsers.test.ts': 140,
  'journeys/arranging-rooms.test.ts': 60,
  'privacy/in-the-browser.test.ts': 60,
  'privacy/no-addresses.test.ts': 60,
  'realtime/changes-on-two-nodes.test.ts': 60,
  'vault/proving-sealed.test.ts': 60,
  'start/starting.test.ts': 60,
};
const longIn = { journeys: 30, pages: 10 };

function likelySeconds({ path, context: { config } }) {
  const name = Object.keys(long).find((end) => path.replaceAll('\\', '/').endsWith(`/tests/${end}`));
  return long[name] ?? longIn[config.displayName?.name] ?? 2;
}

/**
 * The longest files first, also on a fresh clone. Jest knows only how long a file took in this folder before, and otherwise
 * goes by its size: the longest one of all, a table of screens, is a short one.
 */
export default class LongestFirst extends TestSequencer {
  time(test) {
    const { path, context } = test;
    // Of those that are alike the largest.
    return super.time(test) ?? likelySeconds(test) * 1000 + (context.hasteFS.getSize(path) ?? 0) / 100;
  }
}
