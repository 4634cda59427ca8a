import { beforeAll, describe, expect, it } from '@jest/globals';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { dutchHolidays } from '@naast/shared/holidays';
import type { Browser, Page } from 'playwright-core';
import { makes } from '../support/arranging.js';
import { launchBrowser, type WatchedPage } from '../support/browser.js';
import { closesAfter } from '../support/closes-after.js';
import { eventually } from '../support/eventually.js';
import { presses, sameDayAndMonth, tabsTo, types } from '../support/keyboard.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { readsSetting } from '../support/settings.js';
import { desk, signedIn } from '../support/signed-in.js';
import { unlimited } from '../support/unlimited.js';

describe('a coordinator without a mouse', () => {
  let naast: Naast;
  let browser: Browser;
  let watched: WatchedPage;
  let page: Page;
  let bo: Person;
  const now = new Date();

  beforeAll(async () => {
    naast = await Naast.start({ now: () => new Date(), limits: unlimited });
    browser = await launchBrowser();
    bo = await naast.team('Bo');
    watched = await signedIn(browser, naast.url, 'Bo', desk);
    page = watched.page;
  });
  closesAfter(() => [browser, naast]);

  const field = (name: string) => page.locator(`main [name="${name}"]`);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const at = async (subject: string) => {
    await page.goto(`/team/settings/${subject}`);
    await button('Bewaar').waitFor();
  };
  const saves = async () => {
    await presses(page, button('Bewaar'));
    await page.getByText('Bewaard. Het geldt vanaf nu.').first().waitFor();
    await button('Bewaar').and(page.locator(':not([aria-busy])')).waitFor();
  };
  /** Hours and minutes before noon, so that a field with AM and PM takes them too. */
  const time = async (name: string, clock: string) => {
    await tabsTo(page, field(name));
    await page.keyboard.type(`${clock.replace(':', '')}AM`);
    expect(await field(name).inputValue()).toBe(clock);
  };

  it('writes house rules', async () => {
    await at('houseRules');
    await types(page, field('rules.nl'), 'Wees lief.');
    await types(page, field('rules.en'), 'Be kind.');
    await saves();
    expect((await readsSetting(bo, 'houseRules')).value.rules).toEqual([
      { nl: 'Wees lief.', en: 'Be kind.' },
    ]);
  });

  it('changes when the team reads, and adds the public holidays of a year', async () => {
    await at('hours');
    await time('from.6', '09:00');
    await time('to.6', '11:30');
    await presses(page, field('holidays'), 'Space');
    const year = now.getFullYear() + 1;
    await presses(page, button(`Zet de feestdagen van ${year} erbij`));
    await saves();
    const { value } = await readsSetting(bo, 'hours');
    expect(value.weekly).toContainEqual({ weekday: 6, from: '09:00', to: '11:30' });
    expect(value.isOpenOnHolidays).toBe(true);
    expect(value.closedOn).toEqual([...dutchHolidays(year)].sort());
  });

  it('adds a theme, moves it, switches one off and removes one, which is asked first', async () => {
    const before = (await readsSetting(bo, 'themes')).value.themes;
    const [first, second] = before.map(({ title }) => title.nl);
    await at('themes');
    await presses(page, button('Nog een thema'));
    const isFocused = (name: RegExp) =>
      eventually(async () =>
        expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toMatch(name),
      );
    await isFocused(/\.title\.nl$/);
    await page.keyboard.type('Rouw');
    await page.keyboard.press('Tab');
    await isFocused(/\.title\.en$/);
    await page.keyboard.type('Grief');
    const up = button('Rouw: omhoog');
    await tabsTo(page, up);
    for (let left = before.length; left > 0; left--) {
      await page.keyboard.press('Enter');
      // It keeps the focus where it goes.
      await eventually(async () =>
        expect(await up.evaluate((one) => one === document.activeElement)).toBe(true),
      );
    }
    expect(await up.getAttribute('aria-disabled')).toBe('true');
    await presses(page, page.getByRole('checkbox', { name: `Te kiezen: ${first}` }), 'Space');

    const gone = button(`${second}: haal weg`);
    const dialog = page.getByRole('dialog');
    await presses(page, gone);
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await gone.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await presses(page, dialog.getByRole('button', { name: 'Haal weg', exact: true }));
    await dialog.waitFor({ state: 'hidden' });
    await eventually(async () =>
      expect(await button('Nog een thema').evaluate((one) => one === document.activeElement)).toBe(true),
    );
    await saves();
    const { themes } = (await readsSetting(bo, 'themes')).value;
    expect(themes.map(({ title, isOffered }) => [title.nl, isOffered])).toEqual([
      ['Rouw', true],
      [first, false],
      ...before.slice(2).map(({ title }) => [title.nl, true]),
    ]);
  });

  it('gives a room another week and a date, and takes both back', async () => {
    const { id: roomId } = await makes(bo, { weekly: [] });
    const room = () => bo.call(roomRoutes.readRoom, { params: { roomId } });
    await page.goto(`/team/rooms/${roomId}`);
    await button('Bewaar').waitFor();
    await time('from.3.0', '09:00');
    await time('to.3.0', '10:00');
    await presses(page, button('Nog een tijd op woensdag'));
    await eventually(async () =>
      expect(await field('from.3.1').evaluate((one) => one === document.activeElement)).toBe(true),
    );
    await time('from.3.1', '11:00');
    await time('to.3.1', '11:30');
    const day = sameDayAndMonth(now);
    await presses(page, page.locator('[data-more-dates]'));
    await eventually(async () =>
      expect(await field('date.0.on').evaluate((one) => one === document.activeElement)).toBe(true),
    );
    await page.keyboard.type(day.typed);
    expect(await field('date.0.on').inputValue()).toBe(day.date);
    await time('date.0.from', '08:00');
    await time('date.0.to', '08:30');
    await saves();
    expect(await room()).toMatchObject({
      weekly: [
        { weekday: 3, from: '09:00', to: '10:00' },
        { weekday: 3, from: '11:00', to: '11:30' },
      ],
      dates: [{ kind: 'open', on: day.date, from: '08:00', to: '08:30' }],
    });

    await page.reload();
    await presses(page, button('Haal tijd 2 op woensdag weg'));
    await presses(page, button('Haal andere dag 1 weg'));
    await saves();
    expect(await room()).toMatchObject({ weekly: [{ weekday: 3, from: '09:00', to: '10:00' }], dates: [] });
  });

  it('chooses how long things are kept', async () => {
    await at('retention');
    const terms = page.getByRole('radio');
    await tabsTo(page, terms.first());
    await page.keyboard.press('ArrowDown');
    await presses(page, field('isCareProvider'), 'Space');
    await saves();
    expect((await readsSetting(bo, 'retention')).value).toMatchObject({
      firstDays: 365,
      isCareProvider: true,
    });
  });

  it('announces maintenance', async () => {
    await at('maintenance');
    const day = sameDayAndMonth(now);
    await presses(page, field('isPlanned'), 'Space');
    await tabsTo(page, field('planned.date'));
    await page.keyboard.type(day.typed);
    await time('planned.from', '06:30');
    await types(page, field('planned.text.nl'), 'We verhuizen.');
    await types(page, field('planned.text.en'), 'We are moving.');
    await saves();
    expect((await readsSetting(bo, 'maintenance')).value.planned).toMatchObject({
      date: day.date,
      from: '06:30',
      text: { nl: 'We verhuizen.', en: 'We are moving.' },
    });
    expect(watched.complaints).toEqual([]);
  });
});
