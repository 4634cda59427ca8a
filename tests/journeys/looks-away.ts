import type { Page } from 'playwright-core';

/** Puts another tab in front, or this one: a browser without a screen does not tell a page by itself. */
export const looksAway = (page: Page, isAway: boolean): Promise<void> =>
  page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
    isAway ? 'hidden' : 'visible',
  );
