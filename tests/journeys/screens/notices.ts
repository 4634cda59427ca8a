import type { MyNotice } from '@naast/shared/contract/notices';
import type { Page } from 'playwright-core';
import { nineWords } from '../../support/nine-words.js';
import { press, problemShows, type Screen, type Screens, unfoldAll } from './screen.js';

const long = `Een heel lang woord: ${'a'.repeat(90)}`;
const at = '2026-11-21T20:00:00.000Z';

const answered: MyNotice = {
  page: { path: '/terms', title: { nl: 'Gebruiksvoorwaarden', en: 'Terms of use' } },
  kind: 'somethingElse',
  sentAt: at,
  words: long,
  state: 'decided',
  decided: { outcome: 'toAuthorities', words: long, at },
  objection: null,
  objectUntil: at,
  isNobodyElse: false,
  heldUntil: at,
  readableUntil: at,
};

/** The status page, once it has this answer. */
const reads = (notice: MyNotice, act: (page: Page) => Promise<unknown>): Screen => ({
  path: () => '/notice/status',
  status: 200,
  by: 'anybody',
  spoilsPage: true,
  act: async (page) => {
    await page.route('**/api/notices/status', (route) => route.fulfill({ json: notice }));
    await page.locator('main textarea[name="codename"]').fill(nineWords());
    await press(page, /^(Lees het antwoord|Read the answer)$/);
    await act(page);
  },
});

export const noticeScreens: Screens = {
  'a notice from outside': { path: () => '/notice', status: 200, by: 'anybody' },
  'a notice about a page': { path: () => '/notice/terms', status: 200, by: 'anybody' },
  'a notice about no page of ours': { path: () => '/notice/a.b.c', status: 404, by: 'anybody' },
  'a notice without what it needs': {
    path: () => '/notice',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /^(Verstuur je melding|Send your report)$/);
      await problemShows(page);
    },
  },
  'a notice that was sent': {
    path: () => '/notice/terms',
    status: 200,
    by: 'anybody',
    spoilsPage: true,
    act: async (page) => {
      await page.locator('main input[value="hate"]').check({ force: true });
      await page.locator('main textarea[name="words"]').fill(long);
      await press(page, /^(Verstuur je melding|Send your report)$/);
      await page
        .getByRole('heading', { name: /^(Je melding is aangekomen|Your report has arrived)$/ })
        .waitFor();
    },
  },
  'the answer to a notice, asked': { path: () => '/notice/status', status: 200, by: 'anybody' },
  'the answer to a notice, without words': {
    path: () => '/notice/status',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /^(Lees het antwoord|Read the answer)$/);
      await problemShows(page);
    },
  },
  'the answer to a notice': reads(answered, (page) =>
    page.getByRole('heading', { name: /^(Ben je het er niet mee eens|Do you disagree)\?$/ }).waitFor(),
  ),
  'the answer to a notice, disagreed with': reads(
    {
      ...answered,
      objectUntil: null,
      objection: { words: long, decided: { isRight: false, words: long } },
      isNobodyElse: true,
    },
    (page) => page.getByText(/^(Iemand anders keek ernaar|Someone else looked at it)/).waitFor(),
  ),
  'a notice on which nobody decided': reads(
    {
      ...answered,
      page: null,
      words: null,
      state: 'lapsed',
      decided: null,
      objectUntil: null,
      heldUntil: null,
    },
    (page) => page.getByText(/^(Niemand van ons besliste|None of us decided)/).waitFor(),
  ),
  'a notice in the queue, with its steps and a hold': {
    path: ({ cases }) => `/team/flags/${cases.notice}`,
    status: 200,
    by: 'Bo',
    act: unfoldAll,
  },
};
