import { describe, expect, it } from '@jest/globals';
import { findAll, isTest, sourcesIn } from './sources.js';

/** APIs that some browsers lack or refuse: an unguarded use would break the page. */
const optional =
  /\b(BroadcastChannel|AudioContext|sessionStorage|localStorage|indexedDB|ResizeObserver|IntersectionObserver|MutationObserver|matchMedia|AbortSignal|AbortController|WebSocket|structuredClone|trustedTypes|visualViewport|requestAnimationFrame|requestIdleCallback|MessageChannel|reportError|WeakRef|caches)\b(?!['`])|(?<!\/)\b(navigator|crypto|performance|history)\.|\bIntl\.(?!DateTimeFormat(Options)?\b)|\.(showModal|canParse|randomUUID|startViewTransition|animate|requestFullscreen|groupBy|withResolvers)\(|\bwindow\.(print|open|confirm)\(|\bscheduler\./;

const client = sourcesIn('client/src').filter((source) => !isTest(source));
const isPlaceFor = ({ path }: { path: string }) => path.startsWith('client/src/browser/');

describe('optional browser APIs', () => {
  it('are asked for in client/src/browser and nowhere else', () => {
    expect(findAll(client.filter(isPlaceFor), optional).length).toBeGreaterThan(10);
    expect(
      findAll(
        client.filter((source) => !isPlaceFor(source)),
        optional,
      ),
    ).toEqual([]);
  });

  it('the device’s clock is read where it is compared with one that nobody sets, and nowhere else: no wait hangs on it', () => {
    // At a room's door it only counts down what a page shows; the server says when the wait is over.
    const allowed =
      /^client\/src\/(browser\/passed-time|features\/room\/outside\/(ask-to-enter|at-the-door))\.tsx?$/;
    const readers = findAll(
      client.filter(({ path }) => !allowed.test(path)),
      /\bDate\.now\(|\bnew Date\(\)/,
    );
    expect(readers).toEqual([]);
    expect(findAll(client, /\bDate\.now\(/).length).toBeGreaterThan(1);
  });

  it('are asked for without any other part of the client, so that the smallest script can do so', () => {
    const imports = findAll(client.filter(isPlaceFor), /\bfrom '(?!\.\/)/);
    expect(imports).toEqual([]);
  });
});
