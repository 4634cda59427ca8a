import type { Page } from 'playwright-core';

/** Sets the page's visibility: a headless browser does not change it. */
export const looksAway = (page: Page, isAway: boolean): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isAway ? 'hidden' : 'visible',
  );
