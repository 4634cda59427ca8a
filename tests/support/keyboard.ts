import type { Locator, Page } from 'playwright-core';

/** No page has so many stops. */
const stopsMost = 150;

const hasFocus = (locator: Locator) => locator.evaluate((one) => one === document.activeElement);

/** Presses Tab until this has the focus: what Tab does not reach fails. */
export async function tabsTo(page: Page, locator: Locator): Promise<void> {
  await locator.waitFor();
  for (let stops = 0; stops < stopsMost; stops++) {
    if (await hasFocus(locator)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${String(locator)}`);
}

/** Goes there by Tab, and presses a key. */
export async function presses(page: Page, locator: Locator, key = 'Enter'): Promise<void> {
  await tabsTo(page, locator);
  await page.keyboard.press(key);
}

/** Goes there by Tab, and types in place of what is there. */
export async function types(page: Page, locator: Locator, text: string): Promise<void> {
  await tabsTo(page, locator);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

/** A day to type in a date field, whose order of day and month differs by browser: both are the same number. It has yet to come. */
export function sameDayAndMonth(now: Date): { readonly typed: string; readonly date: string } {
  const coming = [0, 1, 2].flatMap((ahead) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead, 1));
    const month = at.getUTCMonth() + 1;
    return { month, year: at.getUTCFullYear() };
  });
  const tomorrow = new Date(now.getTime() + 36 * 60 * 60 * 1000).toISOString().slice(0, 10);
  for (const { month, year } of coming) {
    const two = String(month).padStart(2, '0');
    const date = `${year}-${two}-${two}`;
    if (date > tomorrow) return { typed: `${two}${two}${year}`, date };
  }
  throw new Error('no such day is near');
}
