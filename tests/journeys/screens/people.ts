import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { CodeApp, invites, passphraseFor } from '../../support/team.js';
import type { House } from './house.js';
import { fill, press, problemShows, type Screens } from './screen.js';

let invited = 0;

/** Setting up, joining by a link, and who is on the team. */
export const peopleScreens: Screens = {
  'setting up': {
    path: () => '/setup',
    status: 200,
    by: 'anybody',
    isBare: true,
    act: async (page) => page.getByRole('img', { name: /QR-code|QR code/ }).waitFor(),
  },
  'setting up, nothing filled in': {
    path: () => '/setup',
    status: 200,
    by: 'anybody',
    isBare: true,
    act: async (page) => {
      await page.locator('[name="code"]').waitFor();
      await press(page, /^(Richt Naast in|Set up Naast)$/);
      await problemShows(page);
    },
  },
  'setting up, which is over': { path: () => '/setup', status: 200, by: 'anybody' },
  'the team’s door, before anybody coordinates': {
    path: () => '/team',
    status: 200,
    by: 'anybody',
    isBare: true,
  },
  'joining without a link': { path: () => '/join', status: 200, by: 'anybody' },
  'joining by a link that is gone': {
    path: () => `/join#${'x'.repeat(44)}`,
    status: 200,
    by: 'anybody',
    act: async (page) => page.getByRole('alert').waitFor(),
  },
  'joining, with a passphrase that is too short': {
    path: ({ token }) => `/join#${token}`,
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await page.locator('[name="code"]').waitFor();
      await fill(page, { name: 'Anna', passphrase: 'kort', code: '123456' });
      await press(page, /^(Maak mijn account|Make my account)$/);
      await problemShows(page);
    },
  },
  'recovery codes of somebody who joined': {
    path: () => '/join',
    status: 200,
    by: 'somebody',
    act: async (page, _language, house) => joinsByLink(page, house),
  },
  'the team, for a host': { path: () => '/team/people', status: 200, by: 'Noor' },
  'the team, for a coordinator, with a profession that was not verified': {
    path: () => '/team/people',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const sam = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Sam' }) });
      await chooses(sam, /^(Verander de rollen|Change the roles)/);
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('combobox').selectOption('nurse');
      await sheet.getByRole('button', { name: /Bewaar de rollen|Save the roles/ }).click();
      await problemShows(page);
    },
  },
  'the team, for a coordinator, somebody to be removed': {
    path: () => '/team/people',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const sam = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Sam' }) });
      await chooses(sam, /^(Haal uit het team|Remove from the team)$/);
      await page.getByRole('button', { name: /^(Nee, toch niet|No, don’t)$/ }).waitFor();
    },
  },
  'the team, what a coordinator can do with a colleague': {
    path: () => '/team/people',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await page.getByRole('button', { name: /^(Meer over|More about) Noor/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  'the team, the last coordinator stays': {
    path: () => '/team/people',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      const bo = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: /^Bo/ }) });
      const others = page.getByRole('button', { name: /^(Meer over|More about)/ });
      await others.first().waitFor();
      expect(await bo.getByRole('button').count()).toBe(0);
    },
  },
  'the team, a link that was just made': {
    path: () => '/team/people',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await fill(page, { label: 'Klaas' });
      await press(page, /^(Maak een link|Make a link)$/);
      await page.getByRole('button', { name: /^(Klaar|Done)$/ }).waitFor();
    },
  },
};

/** Chooses from the ⋯ menu of a row. */
async function chooses(row: Locator, name: RegExp): Promise<void> {
  await row.getByRole('button', { name: /^(Meer over|More about)/ }).click();
  await row.getByRole('menuitem', { name }).click();
}

async function joinsByLink(page: Page, { naast, bo }: House): Promise<void> {
  const name = `Gast ${++invited}`;
  const token = await invites(bo, name);
  await page.goto(`${new URL(page.url()).pathname}#${token}`);
  const app = new CodeApp(naast.clock);
  app.secret = await page.locator('[name="secret"]').inputValue();
  await fill(page, { name, passphrase: passphraseFor(name), code: app.code() });
  await press(page, /^(Maak mijn account|Make my account)$/);
  await page.locator('.to-print').waitFor();
}
