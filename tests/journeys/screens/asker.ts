import type { Page } from 'playwright-core';
import { addressIn, type Language, press, type Screens, unfoldAll } from './screen.js';

/** The asker's screens. */
export const askerScreens: Screens = {
  'a question that arrived, with its codename': { path: () => '/ask', status: 200, by: 'somebody', act: ask },
  'one’s own question, with an answer': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    act: async (page, _language, { words }) => {
      await page.getByRole('textbox').fill(words);
      await press(page, /Open mijn vraag|Open my question/);
      await page.getByText('Ik denk met je mee.').waitFor();
      await unfoldAll(page);
    },
  },
  'one’s own question, set aside by the team': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    act: async (page, _language, { asideWords }) => {
      await comesBackTo(page, asideWords);
      await page.getByText(/Je vraag is opzij gezet|Your question was set aside/).waitFor();
    },
  },
  'one’s own question, read in as urgent': {
    path: () => '/return',
    status: 200,
    by: 'somebody',
    act: async (page, _language, { urgentWords }) => {
      await comesBackTo(page, urgentWords);
      await page
        .getByText(/maakt zich zorgen|is worried/)
        .first()
        .waitFor();
    },
  },
  'asking while many of one network do': {
    path: () => '/ask',
    status: 200,
    by: 'somebody',
    act: async (page, language) => {
      await page.route('**/api/my-question', (route) =>
        route.fulfill({ status: 429, json: { error: { code: 'tooFast', retryAfterMs: 10_000 } } }),
      );
      await fillIn(page, language);
      await press(page, /Verstuur mijn vraag|Send my question/);
      await page.getByText(/sturen nu veel mensen|Many people are sending/).waitFor();
    },
  },
  'one’s own question, its words not kept yet': {
    path: () => '/ask',
    status: 200,
    by: 'somebody',
    act: toMine,
  },
  'one’s own question, withdrawn': {
    path: () => '/ask',
    status: 200,
    by: 'somebody',
    act: async (page, language) => {
      await toMine(page, language);
      await page.getByText(/^(Ik wil geen antwoorden meer|I don’t want any more answers)$/).click();
      await press(page, /Trek mijn vraag in|Withdraw my question/);
      await page.getByText(/Je hebt je vraag ingetrokken|You have withdrawn your question/).waitFor();
    },
  },
  'one’s own question, erased': {
    path: () => '/ask',
    status: 200,
    by: 'somebody',
    act: async (page, language) => {
      await toMine(page, language);
      await page.getByText(/^(Wis alles|Delete everything)$/).click();
      await press(page, /Ja, wis alles|Yes, delete everything/);
      await page.getByRole('heading', { name: /Alles is gewist|Everything is deleted/ }).waitFor();
    },
  },
};

export async function comesBackTo(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await press(page, /Open mijn vraag|Open my question/);
}

async function fillIn(page: Page, language: Language): Promise<void> {
  await page.getByRole('textbox').first().fill('Ik slaap slecht.');
  await page.getByLabel(language === 'nl' ? 'Ik ben 16 jaar of ouder' : 'I am 16 or older').check();
}

async function ask(page: Page, language: Language): Promise<void> {
  await fillIn(page, language);
  await press(page, /Verstuur mijn vraag|Send my question/);
  await page.locator('.to-print').waitFor();
}

async function toMine(page: Page, language: Language): Promise<void> {
  await ask(page, language);
  await page.goto(addressIn(language, '/mine'));
  await page.getByRole('button', { name: /Maak nieuwe woorden|Make new words/ }).waitFor();
}
