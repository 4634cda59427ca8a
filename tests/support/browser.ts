import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.js';

export const launchBrowser = (): Promise<Browser> => chromium.launch(findBrowser());

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What our addresses may say behind their question mark: numbers, closed choices, and Socket.IO's own. */
const queryKeys = ['afterRev', 'language', 'show', 'month', 'before', 'EIO', 'transport', 't', 'sid'];

/** A page in a browser of its own, which keeps what should never happen: foreign requests and complaints in the console. */
export class WatchedPage {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly foreign: string[] = [];
  /** All that it asked for: where, and by which page as the browser tells it. */
  readonly asked: { readonly url: string; readonly referer: string | null }[] = [];
  readonly #origin: string;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = new URL(origin).origin;
    page.on('websocket', (line) => {
      if (new URL(line.url()).host !== new URL(origin).host) this.foreign.push(line.url());
    });
    page.on('console', (message) => {
      // A line that is cut on purpose makes the browser complain about it.
      if (message.type() === 'error' && !/ERR_|WebSocket|Failed to load resource/.test(message.text())) {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.#origin}/`) && !request.url().startsWith('data:'))
        this.foreign.push(request.url());
      this.asked.push({ url: request.url(), referer: request.headers()['referer'] ?? null });
    });
  }

  static async open(
    browser: Browser,
    url: string,
    options: BrowserContextOptions = {},
  ): Promise<WatchedPage> {
    const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', ...options });
    context.setDefaultTimeout(15_000);
    return new WatchedPage(await context.newPage(), url);
  }

  /** axe, over the rules of WCAG 2.2 AA. */
  async isAccessible(): Promise<void> {
    // From its top: what is half under the sticky header would count as too small to tap.
    await this.page.evaluate(() => window.scrollTo(0, 0));
    const { violations } = await new AxeBuilder({ page: this.page }).withTags(wcag).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual(
      [],
    );
  }

  /** Nothing wider than the screen: no sideways scrolling. */
  async fitsTheScreen(): Promise<void> {
    const wider = await this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  }

  /** No third party, no complaint, nothing kept where it does not belong, a title and addresses that give nothing away. */
  async leavesNoTraces(): Promise<void> {
    expect(this.foreign).toEqual([]);
    expect(this.complaints).toEqual([]);
    expect(await this.page.title()).toBe('Naast');
    const kept = await this.page.evaluate(async () => ({
      local: localStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: 'caches' in window ? (await caches.keys()).length : 0,
      workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
    }));
    expect(kept).toEqual({ local: 0, databases: 0, caches: 0, workers: 0 });
    await this.#keepsTypedWordsSealed();
    await this.#hasNoMoreThanOneCookie();
    this.#asksWithoutWords();
  }

  /** In the tab's own storage lie sealed drafts, under a name that says nothing, and nothing else. */
  async #keepsTypedWordsSealed(): Promise<void> {
    const stored = await this.page.evaluate(() => Object.fromEntries(Object.entries<string>(sessionStorage)));
    expect(Object.keys(stored).filter((key) => key !== 'n')).toEqual([]);
    for (const draft of Object.values(JSON.parse(stored['n'] ?? '{}') as object))
      expect(draft).toEqual({
        ticket: expect.stringMatching(/^(form|visit)\.[a-z0-9]+\.[\w-]{43}$/),
        sealed: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      });
  }

  /** One, of our own, that no script can read. */
  async #hasNoMoreThanOneCookie(): Promise<void> {
    const cookies = await this.page.context().cookies();
    expect(cookies.length).toBeLessThanOrEqual(1);
    const host = new URL(this.#origin).hostname;
    for (const cookie of cookies)
      expect(cookie).toMatchObject({ name: 'naast', domain: host, httpOnly: true, sameSite: 'Lax' });
  }

  /** Addresses carry ids and numbers; and no page says in a Referer more than that it is one of ours. */
  #asksWithoutWords(): void {
    for (const { url, referer } of this.asked) {
      if (url.startsWith('data:')) continue;
      const unknown = [...new URL(url).searchParams.keys()].filter((key) => !queryKeys.includes(key));
      expect([url, unknown]).toEqual([url, []]);
      if (referer !== null) expect(referer).toMatch(new RegExp(`^${this.#origin}/[^?#]*$`));
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
