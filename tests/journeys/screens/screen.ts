import type { CastName } from '@naast/server/sample/cast';
import type { Page } from 'playwright-core';
import { passphraseOf } from '../../support/naast.js';
import type { House } from './house.js';

export type Language = 'nl' | 'en';

/** One screen in one state, looked at in both languages and on every look. */
export interface Screen {
  readonly path: (house: House) => string;
  readonly status: number;
  /**
   * Who looks. `anybody` starts nothing and shares a browser, as do people of the team, who are signed in already;
   * `somebody` comes without a cookie, for what begins a visit, signs in or changes what others would see.
   */
  readonly by: 'anybody' | 'somebody' | CastName;
  /** Leaves something in the page that ends only with it, so that no other screen is looked at with it. */
  readonly spoilsPage?: boolean;
  /** In an installation that nobody has set up yet. */
  readonly isBare?: boolean;
  readonly act?: (page: Page, language: Language, house: House) => Promise<void>;
}

export const isOfTeam = (by: Screen['by']): by is CastName => by !== 'anybody' && by !== 'somebody';

export type Screens = Readonly<Record<string, Screen>>;

/** The same button in both languages; a form's own is its last, or the first of its kind. */
export const press = (page: Page, names: RegExp): Promise<void> =>
  page.getByRole('button', { name: names }).first().click();

export const addressIn = (language: Language, path: string): string =>
  language === 'nl' ? path : path === '/' ? '/en' : `/en${path}`;

/** Fills fields by the name they are sent under: the same in both languages. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(text);
}

/** The first field that is said not to be right. */
export const problemShows = (page: Page): Promise<void> =>
  page.locator('[aria-invalid="true"]').first().waitFor();

export const unfoldAll = async (page: Page): Promise<void> => {
  for (const fold of await page.locator('main details > summary').all())
    if (await fold.evaluate(({ parentElement }) => !parentElement?.hasAttribute('open'))) await fold.click();
};

/** By hand, at the door. */
export async function signsIn(page: Page, name: CastName): Promise<void> {
  await fill(page, { name, passphrase: passphraseOf(name) });
  await press(page, /^(Inloggen|Sign in)$/);
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
}
