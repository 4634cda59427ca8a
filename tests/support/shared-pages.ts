import type { WatchedPage } from './browser.js';

/** Reused pages, by key: opening a context takes longer than navigating. */
export class SharedPages {
  readonly #pages = new Map<string, WatchedPage>();
  #current: WatchedPage | undefined;

  async get(key: string, next: string | null, open: () => Promise<WatchedPage>): Promise<WatchedPage> {
    const known = this.#pages.get(key);
    if (known !== this.#current) await this.#current?.rests();
    this.#current = known ?? (await this.#opened(key, open));
    if (known) await known.beginAnew(next);
    return this.#current;
  }

  async #opened(key: string, open: () => Promise<WatchedPage>): Promise<WatchedPage> {
    const opened = await open();
    await opened.page.addInitScript(forgetTab);
    this.#pages.set(key, opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.close();
  }
}

/** Runs before the page's scripts. Clears sessionStorage once; `window.name`, which survives navigation, marks that it was done. */
function forgetTab(): void {
  if (window.name !== '') return;
  window.name = 'somebody looks';
  try {
    sessionStorage.clear();
  } catch {
    // sessionStorage is missing or refused.
  }
}
