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
   * The user. `anybody` begins no session and shares a context, as do signed-in team members. `somebody` has a new context, for a
   * screen that begins a session or changes what others would see.
   */
  readonly by: 'anybody' | 'somebody' | CastName;
  /** Leaves state in the page, so that its context cannot be reused. */
  readonly spoilsPage?: boolean;
  /** In an installation that is not set up. */
  readonly isBare?: boolean;
  readonly act?: (page: Page, language: Language, house: House) => Promise<void>;
}

export const isOfTeam = (by: Screen['by']): by is CastName => by !== 'anybody' && by !== 'somebody';

export type Screens = Readonly<Record<string, Screen>>;

/** A button, independent of the language: a form's last, or the first of its kind. */
export const press = (page: Page, names: RegExp): Promise<void> =>
  page.getByRole('button', { name: names }).first().click();

export const addressIn = (language: Language, path: string): string =>
  language === 'nl' ? path : path === '/' ? '/en' : `/en${path}`;

/** Fills fields by their `name`, which does not depend on the language. */
export async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await page.locator(`main [name="${name}"]`).fill(text);
}

/** The first invalid field. */
export const problemShows = (page: Page): Promise<void> =>
  page.locator('[aria-invalid="true"]').first().waitFor();

export const unfoldAll = async (page: Page): Promise<void> => {
  for (const fold of await page.locator('main details > summary').locator('visible=true').all())
    if (await fold.evaluate(({ parentElement }) => !parentElement?.hasAttribute('open'))) await fold.click();
};

export async function signsIn(page: Page, name: CastName): Promise<void> {
  await fill(page, { name, passphrase: passphraseOf(name) });
  await press(page, /^(Log in|Sign in)$/);
  await page.getByRole('heading', { name: new RegExp(name) }).waitFor();
}
