import type { Page } from 'playwright-core';
import { passphraseOf } from '../../support/naast.js';
import { passphraseFor } from '../../support/team.js';
import { fill, press, problemShows, type Screens, signsIn, unfoldAll } from './screen.js';

let newcomers = 0;
const own = 'regen op het blauwe tentdoek';

/** Signing in, one's own account, the lock, and members. */
export const accountScreens: Screens = {
  'the team’s door': { path: () => '/team', status: 200, by: 'anybody' },
  'the team’s door, nothing filled in': {
    path: () => '/team',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await press(page, /^(Log in|Sign in)$/);
      await problemShows(page);
    },
  },
  'the team’s door, with a wrong code': {
    path: () => '/team',
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await fill(page, { name: 'Ivo', passphrase: passphraseFor('Ivo') });
      await press(page, /^(Log in|Sign in)$/);
      await page.locator('[name="code"]').fill('000000');
      await press(page, /^(Log in|Sign in)$/);
      await problemShows(page);
    },
  },
  'the team’s home, for somebody without a role': {
    path: () => '/team',
    status: 200,
    by: 'somebody',
    act: async (page, _language, { codeApp }) => {
      await fill(page, { name: 'Ivo', passphrase: passphraseFor('Ivo') });
      await press(page, /^(Log in|Sign in)$/);
      await page.locator('[name="code"]').fill(codeApp.nextCode());
      await press(page, /^(Log in|Sign in)$/);
      await page.getByRole('heading', { name: /Ivo/ }).waitFor();
    },
  },
  'one’s account, everything unfolded': {
    path: () => '/team/account',
    status: 200,
    by: 'Noor',
    act: async (page) => {
      const folded = page.getByRole('main').locator('button[aria-expanded=false]');
      while ((await folded.count()) > 0) await folded.first().click();
      await page.getByRole('img', { name: /QR-code|QR code/ }).waitFor();
    },
  },
  'one’s account, of which the last coordinator cannot let go': {
    path: () => '/team/account',
    status: 200,
    by: 'Bo',
    act: async (page) => {
      await press(page, /^(Verlaat het team|Leave the team)$/);
      const form = page.locator('form').filter({ hasText: /Ja, verlaat het team|Yes, leave the team/ });
      await form.locator('[name="passphrase"]').fill(passphraseOf('Bo'));
      await form.getByRole('button', { name: /Ja, verlaat het team|Yes, leave the team/ }).click();
      await form.getByRole('alert').waitFor();
    },
  },
  'a locked screen, with a passphrase that is not right': {
    path: () => '/team',
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await signsIn(page, 'Sam');
      await press(page, /^Sam: /);
      await page.getByRole('menuitem', { name: /Zet nu op slot|Lock now/ }).click();
      await page.locator('dialog [name="passphrase"]').fill('nee dat is hem niet');
      await page.keyboard.press('Enter');
      await problemShows(page);
    },
  },
  'a screen that is about to lock': {
    path: () => '/team',
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await page.route('**/api/self', async (route) => {
        const answer = await route.fetch();
        const { now } = await (await page.request.get('/api/organisation')).json();
        const locksAt = new Date(Date.parse(now) + 50_000).toISOString();
        await route.fulfill({ response: answer, json: { ...(await answer.json()), locksAt } });
      });
      await signsIn(page, 'Sam');
      await page.getByRole('button', { name: /Ik ben er nog|I am still here/ }).waitFor();
    },
  },
  'a member’s door': { path: () => '/me', status: 200, by: 'anybody' },
  'becoming a member': { path: () => '/me/new', status: 200, by: 'anybody' },
  'becoming a member, with a name that is taken': {
    path: () => '/me/new',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await fill(page, { name: 'Noor', passphrase: own });
      await press(page, /Maak mijn account|Make my account/);
      await problemShows(page);
    },
  },
  'a member’s recovery words': { path: () => '/me/new', status: 200, by: 'somebody', act: becomeMember },
  'a member’s own page, everything unfolded': {
    path: () => '/me/new',
    status: 200,
    by: 'somebody',
    act: async (page) => {
      await becomeMember(page);
      await press(page, /Ik heb ze bewaard|I have saved them/);
      await page.getByRole('link', { name: /Download als tekst|as text/ }).waitFor();
      await unfoldAll(page);
    },
  },
  'coming back with recovery words, mistyped': {
    path: () => '/me/recover',
    status: 200,
    by: 'anybody',
    act: async (page) => {
      await fill(page, { words: 'een twee drie', passphrase: own });
      await press(page, /^(Log in|Sign in)$/);
      await page
        .getByText(/(moeten er 9 zijn|should be 9)\./)
        .first()
        .waitFor();
    },
  },
};

async function becomeMember(page: Page): Promise<void> {
  await fill(page, { name: `Wolk ${++newcomers}`, passphrase: own });
  await press(page, /Maak mijn account|Make my account/);
  await page.locator('.to-print').waitFor();
}
