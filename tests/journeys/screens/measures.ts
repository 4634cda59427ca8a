import type { MyMeasure, RunningMeasure } from '@naast/shared/contract/measures';
import type { Page } from 'playwright-core';
import { nineWords } from '../../support/nine-words.js';
import { walkIn } from './room.js';
import { press, problemShows, type Screen, type Screens, unfoldAll } from './screen.js';

const id = (letter: string) => letter.repeat(22) as never;
const long = `Een heel lang woord: ${'a'.repeat(90)}`;

const mine: MyMeasure = {
  id: id('m'),
  kind: 'rest',
  by: 'Sanne met een lange naam',
  why: 'unkind',
  words: long,
  byRule: true,
  until: '2026-11-21T20:00:00.000Z',
  isProposed: false,
  isRunning: true,
  isLifted: false,
  messageId: null,
  seconds: null,
  hasCodename: false,
  appeal: null,
  isNobodyElse: true,
  may: { appeal: true, drawCodename: true, close: false },
};
const decided: MyMeasure = {
  ...mine,
  id: id('d'),
  kind: 'outLonger',
  isProposed: true,
  isNobodyElse: false,
  appeal: { words: long, decided: { isRight: false, words: long } },
  may: { appeal: false, drawCodename: false, close: false },
};
const mineAll: MyMeasure[] = [
  mine,
  {
    ...mine,
    id: id('n'),
    kind: 'note',
    until: null,
    words: null,
    byRule: false,
    may: { ...mine.may, close: true },
  },
  { ...mine, id: id('s'), kind: 'slow', seconds: 60, by: null },
  { ...mine, id: id('h'), kind: 'hide', until: null, messageId: id('x'), hasCodename: true },
  decided,
];

const running: RunningMeasure = {
  id: id('r'),
  kind: 'outToday',
  room: { nl: 'Een ruimte met een lange naam erbij', en: 'A room with a long name to it' },
  by: 'Sanne met een lange naam',
  why: 'unkind',
  words: long,
  byRule: false,
  from: '2026-11-21T18:00:00.000Z',
  until: '2026-11-21T23:00:00.000Z',
  seconds: null,
  days: null,
  isProposed: false,
  isAppealed: true,
  may: { lift: true, confirm: false },
};
const proposed: RunningMeasure = {
  ...running,
  id: id('p'),
  kind: 'outLonger',
  days: 14,
  isProposed: true,
  may: { lift: true, confirm: true },
};

const ofTeam = (measures: RunningMeasure[], act: (page: Page) => Promise<unknown>): Screen => ({
  path: () => '/team',
  status: 200,
  by: 'Noor',
  spoilsPage: true,
  act: async (page) => {
    const appeals = measures.length === 0 ? [] : [{ quarter: '2026-Q4', decided: 3, right: 1 }];
    await page.route('**/api/measures', (route) => route.fulfill({ json: { measures, appeals } }));
    await page.locator('main a[href$="/team/measures"]').click();
    await page.getByRole('heading', { name: /^(Maatregelen|Measures)$/ }).waitFor();
    await act(page);
  },
});

const byWords = (measure: MyMeasure): Screen => ({
  path: () => '/appeal',
  status: 200,
  by: 'anybody',
  spoilsPage: true,
  act: async (page) => {
    await page.route('**/api/appeals/return', (route) => route.fulfill({ json: measure }));
    await page.getByRole('textbox').fill(nineWords());
    await press(page, /^(Lees terug|Read back)$/);
    await page.getByText(long).first().waitFor();
  },
});

/** What somebody reads of what was decided about them, and the team of what runs. */
export const measureScreens: Screens = {
  'what was decided about oneself, in a room': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page) => {
      await page.route('**/my-measures', (route) => route.fulfill({ json: { measures: mineAll } }));
      await page.route('**/measures/*/codename', (route) =>
        route.fulfill({
          json: { lines: Array.from({ length: 3 }, () => ['zonnebril', 'tuinstoel', 'buurtbus']) },
        }),
      );
      await walkIn(page);
      const read = page.getByRole('button', { name: /^(Gelezen|I have read it)$/ });
      await page
        .getByText(/^(Gelezen|I have read it)$/)
        .first()
        .waitFor({ state: 'attached' });
      // On a small screen they are one line until somebody opens it.
      const all = page.getByRole('button', { name: /^(Toon|Show) (deze|alle|this|all)/, expanded: false });
      await page.waitForTimeout(300);
      if (await all.isVisible()) await all.click();
      await read.waitFor();
      await unfoldAll(page);
      await press(page, /^(Ik ben het er niet mee eens|I disagree)$/);
      await press(page, /^(Verstuur|Send)$/);
      await problemShows(page);
      await press(page, /^(Negen woorden|Nine words)/);
      await page.getByText('zonnebril').first().waitFor();
    },
  },
  'at the door of a room that one is out of': {
    path: ({ openRoom }) => `/rooms/${openRoom}`,
    status: 200,
    by: 'somebody',
    spoilsPage: true,
    act: async (page) => {
      await page.route('**/my-out', (route) =>
        route.fulfill({ json: { out: { ...mine, kind: 'outToday', isNobodyElse: false } } }),
      );
      await walkIn(page);
      await page
        .getByRole('button', { name: /^(Weggaan|Leave)$/ })
        .locator('visible=true')
        .first()
        .click();
      await page.getByRole('heading', { name: /^(Tot ziens|Goodbye)/ }).waitFor();
      await press(page, /^(Terug naar deze ruimte|Back to this room)$/);
      await page.getByText(long).waitFor();
    },
  },
  'reading back a decision': { path: () => '/appeal', status: 200, by: 'anybody' },
  'reading back a decision, nothing filled in': {
    path: () => '/appeal',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /^(Lees terug|Read back)$/);
      await problemShows(page);
    },
  },
  'a decision that was read back, to disagree with': byWords(mine),
  'a decision that was read back, with what was answered': byWords(decided),
  'what runs, and what waits for a second person': ofTeam([proposed, running], (page) =>
    page.getByText(long).first().waitFor(),
  ),
  'what runs, asked before it is lifted': ofTeam([proposed, running], async (page) => {
    await press(page, /^(Draai terug|Take back)$/);
    await page.getByRole('dialog').waitFor();
  }),
  'nothing runs': ofTeam([], (page) => page.getByText(/^(Er geldt nu niets|Nothing holds now)$/).waitFor()),
  'what runs, for who has another role': { path: () => '/team/measures', status: 200, by: 'Ruben' },
  'what runs, to a stranger': { path: () => '/team/measures', status: 200, by: 'anybody' },
};
