import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { bringsCookie, launchBrowser, WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { Naast } from '../support/naast.js';

describe('the head of a page', () => {
  let naast: Naast;
  let browser: Browser;
  beforeAll(async () => {
    naast = await Naast.start();
    browser = await launchBrowser();
  });
  closesAfter(() => [browser, naast]);

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

  it('has the team’s tabs and its own menu in one row: on a wide screen the header’s, on a low one beneath one row', async () => {
    const { cookie } = await naast.team('Bo');
    const watched = await WatchedPage.open(browser, naast.url);
    const { page } = watched;
    await bringsCookie(page, naast.url, cookie);
    await page.goto('/team/questions');
    const tabs = page.getByRole('navigation', { name: 'Voor het team' });
    for (const [width, height] of [
      [320, 640],
      [360, 740],
      [740, 360],
      [960, 700],
      [1280, 800],
    ] as const) {
      await page.setViewportSize({ width, height });
      const middleOf = async (part: ReturnType<Page['getByRole']>) => {
        const box = await part.boundingBox();
        return box ? box.y + box.height / 2 : Number.NaN;
      };
      const at = {
        out: await middleOf(page.getByRole('button', { name: 'Verlaat deze site' })),
        number: await middleOf(page.getByRole('link', { name: /112/ }).first()),
        tab: await middleOf(tabs.getByRole('link', { name: 'Start' })),
        menu: await middleOf(page.getByRole('button', { name: /^Bo: / })),
      };
      const isSame = (one: number, other: number) => Math.abs(one - other) < 8;
      expect([width, isSame(at.tab, at.menu)]).toEqual([width, true]);
      expect([width, isSame(at.tab, at.out)]).toEqual([width, width >= 960]);
      expect([width, isSame(at.number, at.out)]).toEqual([width, height < 400]);
      await watched.fitsTheScreen();
    }
    // Its own page has the way there in its tabs; elsewhere the header leads there.
    const way = page.getByRole('banner').getByRole('link', { name: 'Naar het team' });
    expect(await way.count()).toBe(0);
    await page.goto('/privacy');
    await way.waitFor();
    expect(await page.getByRole('contentinfo').getByRole('link', { name: 'Account' }).count()).toBe(0);
    await watched.close();
  });
});
