import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { png } from '../../support/pictures.js';
import { changes } from '../../support/settings.js';
import { fill, press, problemShows, type Screens, unfoldAll } from './screen.js';

const at = (subject: string) => () => `/team/settings/${subject}`;
const save = /^(Bewaar|Save)$/;
let others = 0;
/** It says who may, and has one way on. */
const notYours = (page: Page) =>
  page.getByRole('heading', { level: 1, name: /^(Alleen coördinatoren|Only coordinators)/ }).waitFor();

/** What a coordinator changes of the organisation. */
export const settingScreens: Screens = {
  'the settings': {
    path: () => '/team/settings',
    status: 200,
    by: 'Bo',
    act: async (page) =>
      expect(await page.getByRole('main').getByRole('listitem').count()).toBeGreaterThan(2),
  },
  'the settings, for somebody who is not signed in': {
    path: () => '/team/settings',
    status: 200,
    by: 'anybody',
  },
  'the settings, for a host': {
    path: () => '/team/settings',
    status: 403,
    by: 'Noor',
    act: notYours,
  },
  'a setting, for a host': {
    path: at('houseRules'),
    status: 403,
    by: 'Noor',
    act: notYours,
  },
  'the organisation, with how it was before': {
    path: at('organisation'),
    status: 200,
    by: 'Bo',
    act: (page) =>
      page
        .getByRole('button', { name: /Zet terug|Put back/ })
        .first()
        .waitFor(),
  },
  'the organisation, with a former value put back, not saved': {
    path: at('organisation'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page
        .getByRole('button', { name: /Zet terug|Put back/ })
        .first()
        .click();
      await page.getByText(/Zo was het|This is how it was/).waitFor();
    },
  },
  'the organisation, without a name': {
    path: at('organisation'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { name: '' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'the organisation, changed by a colleague while somebody types': {
    path: at('organisation'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page, _language, { bo }) => {
      await fill(page, { contact: 'Ik typ nog' });
      await changes(bo, 'organisation', { complaints: `Anna, 030 12${others++}` });
      await page.getByRole('main').getByRole('alert').waitFor();
    },
  },
  'the house rules': { path: at('houseRules'), status: 200, by: 'Bo' },
  'the house rules, more of them in one language': {
    path: at('houseRules'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { 'rules.en': 'Be kind.' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'when the team reads': { path: at('hours'), status: 200, by: 'Bo' },
  'when the team reads, what cannot be': {
    path: at('hours'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page.locator('[name="holidays"]').uncheck();
      await fill(page, { 'from.1': '18:00', 'to.1': '09:00', 'to.2': '', closedOn: 'ooit' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'what is promised': { path: at('promise'), status: 200, by: 'Bo' },
  'what is promised, sooner than the greeting': {
    path: at('promise'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { helloWorkingDays: '5', answerWorkingDays: '2' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'whom the team calls': { path: at('onCall'), status: 200, by: 'Bo' },
  'the crisis lines': { path: at('crisisLines'), status: 200, by: 'Bo' },
  'the crisis lines, all unfolded': {
    path: at('crisisLines'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: unfoldAll,
  },
  'the crisis lines, with one that cannot be': {
    path: at('crisisLines'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await press(page, /^(Nog een lijn|Another line)$/);
      await fill(page, { 'lines.line-1.phone': 'bel ons', 'lines.line-1.chat': 'http://chat.example' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'the crisis lines of another country, not yet checked': {
    path: at('crisisLines'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page
        .getByText(/^(Een ander land, of een bestand|Another country, or a file)$/)
        .first()
        .click();
      await page.getByRole('button', { name: /(België|Belgium)/ }).click();
      await page.locator('main form summary').filter({ hasText: 'Awel' }).click();
      await page.locator('input[type="file"]').setInputFiles({
        name: 'crisis.json',
        mimeType: 'application/json',
        buffer: Buffer.from('{}'),
      });
      await press(page, save);
      await problemShows(page);
    },
  },
  'the page with the terms': { path: at('terms'), status: 200, by: 'Bo' },
  'the page about accessibility': { path: at('accessibility'), status: 200, by: 'Bo' },
  'the page for who lost the words': { path: at('lostWords'), status: 200, by: 'Bo' },
  'the page about complaints, all unfolded': {
    path: at('complaints'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: unfoldAll,
  },
  'the page about complaints, with a long word and without English': {
    path: at('complaints'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { nl: `# ${'a'.repeat(300)}\n- ${'b'.repeat(300)}\n\n${'c'.repeat(300)}`, en: '' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'the languages': { path: at('languages'), status: 200, by: 'Bo' },
  'the time zone': { path: at('timeZone'), status: 200, by: 'Bo' },
  'the time zone, which nobody knows': {
    path: at('timeZone'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await fill(page, { timeZone: 'Europe/Nergens' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'the themes': { path: at('themes'), status: 200, by: 'Bo' },
  'the themes, a new one without a name': {
    path: at('themes'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page.getByRole('button', { name: /^(Nog een thema|Another theme)$/ }).click();
      await press(page, save);
      await problemShows(page);
    },
  },
  'the themes, one about to be removed': {
    path: at('themes'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page
        .getByRole('button', { name: /: (haal weg|remove)$/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
  'planned maintenance': { path: at('maintenance'), status: 200, by: 'Bo' },
  'planned maintenance, without a day': {
    path: at('maintenance'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page.locator('[name="isPlanned"]').check();
      await press(page, save);
      await problemShows(page);
    },
  },
  'the look': { path: at('look'), status: 200, by: 'Bo' },
  'the look, with a logo and a colour of its own': {
    path: at('look'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      await page.locator('main input[type="file"]').setInputFiles({
        name: 'logo.png',
        mimeType: 'image/png',
        buffer: png({ width: 160, height: 60, pixel: (x) => (x % 9 < 4 ? [20, 20, 60, 255] : [0, 0, 0, 0]) }),
      });
      await page.getByRole('button', { name: /^(Haal het logo weg|Remove the logo)$/ }).waitFor();
      await fill(page, { accentOwn: '#0072c6' });
    },
  },
  'the look, with a file that is no logo and a colour that cannot be read': {
    path: at('look'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      const buffer = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
      await page
        .locator('main input[type="file"]')
        .setInputFiles({ name: 'logo.svg', mimeType: 'image/svg+xml', buffer });
      await page.getByText(/Dit is geen PNG|This is not a PNG/).waitFor();
      await fill(page, { accentOwn: '#ffcc00' });
      await press(page, save);
      await problemShows(page);
    },
  },
  'how long things are kept': { path: at('retention'), status: 200, by: 'Bo' },
  'which messages wait': { path: at('detectors'), status: 200, by: 'Bo' },
  'which messages wait, and a sentence that was tried': {
    path: at('detectors'),
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const form = page.locator('section[aria-labelledby="try-sentence"]');
      await form.locator('input').fill('Bel me op 06-71829304');
      await form.locator('button').click();
      await form.getByText(/06-71829304”/).waitFor();
    },
  },
  'how long things are kept, without a term': {
    path: at('retention'),
    status: 200,
    by: 'Bo',
    spoilsPage: true,
    act: async (page) => {
      for (const days of ['90', '365'])
        await page.locator(`[name="questionDays"][value="${days}"]`).uncheck();
      await press(page, save);
      await page.getByText(/Kies minstens één termijn|Choose at least one term/).waitFor();
    },
  },
};
