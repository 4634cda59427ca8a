import { allFigures, type MonthOfFigures } from '@naast/shared/contract/figures';
import { press, type Screen, type Screens } from './screen.js';

const month = (year: number, at: number, of: (n: number) => number | null): MonthOfFigures => ({
  year,
  month: at,
  figures: allFigures.map((figure, n) => ({ figure, count: of(n) })),
});

/** Reached from the first page: what the server rendered itself is not read again within seconds. */
const figures = (months: MonthOfFigures[], says: RegExp): Screen => ({
  path: () => '/team',
  status: 200,
  by: 'Bo',
  spoilsPage: true,
  act: async (page) => {
    await page.route('**/api/figures', (route) => route.fulfill({ json: { months } }));
    await page.locator('main a[href$="/team/figures"]').click();
    await page.getByText(says).locator('visible=true').first().waitFor();
  },
});

/** What moderation counted, by month. */
export const figureScreens: Screens = {
  'figures of months that are over': figures(
    [
      month(2026, 10, (n) => (n % 3 === 0 ? null : n * 41 + 5)),
      month(2026, 9, () => null),
      month(2026, 8, (n) => 5 + n),
    ],
    /^(minder dan 5|fewer than 5)/,
  ),
  'figures, before a month is over': figures([], /^(Er zijn nog geen cijfers|There are no figures yet)$/),
  'figures, for a host': { path: () => '/team/figures', status: 200, by: 'Noor' },
  'figures, for somebody who is not signed in': { path: () => '/team/figures', status: 200, by: 'anybody' },
  'a decision by nine words of which one is mistyped': {
    path: () => '/appeal',
    status: 200,
    by: 'anybody',
    spoilsPage: true,
    act: async (page) => {
      await page.getByRole('textbox').fill('anker anker anker anker anker anker anker anker anqer');
      await press(page, /^(Lees terug|Read back)$/);
      await page
        .getByText(/anqer”/)
        .first()
        .waitFor();
    },
  },
};
