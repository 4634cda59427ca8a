import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { Naast } from '../support/naast.js';

describe('the head of a page', () => {
  let naast: Naast;
  let browser: Browser;
  beforeAll(async () => {
    naast = await Naast.start();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await naast?.close();
  });

  it('keeps the way out in the first row, as large as a thumb, also for who is signed in', async () => {
    const { cookie } = await naast.team('Noor');
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await bringsCookie(page, naast.url, cookie);
    for (const path of ['/team', '/en/team'])
      for (const textSize of ['', '200%']) {
        await page.goto(path);
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, textSize);
        for (const width of [320, 360, 412, 480, 520, 600, 1280]) {
          await page.setViewportSize({ width, height: 740 });
          const head = await page.evaluate(() => {
            const seen = [...document.querySelectorAll('header :is(a, button)')].filter((element) =>
              element.matches(':not([href="#main"])'),
            );
            const boxes = seen
              .map((element) => element.getBoundingClientRect())
              .filter(({ width: w }) => w > 0);
            const out = document.querySelector('header button')?.getBoundingClientRect();
            return {
              isFirst: boxes.every(({ bottom }) => bottom > (out?.top ?? 0)),
              rows: new Set(boxes.map(({ top, height }) => Math.round(top + height / 2))).size,
              height: out?.height ?? 0,
            };
          });
          const at = `${path} ${textSize} ${width}`;
          expect([at, head.isFirst, head.height >= 44]).toEqual([at, true, true]);
          if (textSize === '') expect([at, head.rows]).toEqual([at, 1]);
        }
      }
    await watched.close();
  });
});
