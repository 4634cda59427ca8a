import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import type * as Axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import './built-client.js';
import { eventually } from './eventually.js';
import { findBrowser } from './find-browser.js';
import { structureOf } from './structure.js';

export const launchBrowser = (): Promise<Browser> => chromium.launch(findBrowser());

/** On every page, also when locked: the quick exit and the fixed crisis numbers. */
export const lifelines = ['form[action="/leave"] button', 'a[href="tel:112"]', 'a[href="tel:113"]'] as const;

/** A screen size and colour scheme. */
interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly reducedMotion: 'reduce' | 'no-preference';
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Allowed query strings: numbers, closed choices, and those of Socket.IO. */
const queryKeys = [
  'after',
  'afterRev',
  'language',
  'show',
  'month',
  'before',
  'EIO',
  'transport',
  't',
  'sid',
  // Of the questions: closed choices, the id of a theme, and ids of questions to pass over.
  'part',
  'themeId',
  'not',
  // Of the queue of flags: closed choices, and the id of a room.
  'view',
  'place',
  'roomId',
  'kind',
];

/** A page in its own browser context that records foreign requests and console errors. */
export class WatchedPage {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly foreign: string[] = [];
  /** All requests: address and Referer. */
  readonly asked: { readonly url: string; readonly referer: string | null }[] = [];
  readonly #origin: string;
  #staged: readonly { dispose(): Promise<void> }[] = [];
  /** Null until `looksAs`, and when something else changed it. */
  #look: Look | null = null;
  #devtools: CDPSession | null = null;

  private constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = new URL(origin).origin;
    page.on('websocket', (socket) => {
      if (new URL(socket.url()).host !== new URL(origin).host) this.foreign.push(socket.url());
    });
    page.on('console', (message) => {
      // The browser logs an error when a test cuts the connection on purpose.
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
    // Of most visitors; what others see of it: journeys/another-country.
    const own = { locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' };
    const context = await browser.newContext({ baseURL: url, ...own, ...options });
    context.setDefaultTimeout(45_000);
    if (options.javaScriptEnabled !== false) context.on('page', waitsForScript);
    return WatchedPage.openIn(context, url);
  }

  /** Another page in the same context. */
  static async openIn(context: BrowserContext, url: string): Promise<WatchedPage> {
    return new WatchedPage(await context.newPage(), url);
  }

  /** Runs before the page's own scripts, until `beginAnew`. */
  async stages(script: (paths: readonly string[]) => void, paths: readonly string[]): Promise<void> {
    this.#staged = [...this.#staged, await this.page.addInitScript(script, paths)];
  }

  /**
   * Resets staged scripts, recordings and tab storage at the next navigation, so that the context can be reused.
   * @param next the address to which it goes; null leaves the page at once, before its cookies are cleared
   */
  async beginAnew(next: string | null): Promise<void> {
    await this.page.unrouteAll();
    for (const script of this.#staged) await script.dispose();
    this.#staged = [];
    await this.page.evaluate(() => {
      window.name = '';
    });
    // A change of the fragment alone would not load the page. An empty page in between would take 0.05 s.
    if (next === null || next.includes('#')) await this.page.goto('about:blank');
    for (const noted of [this.complaints, this.foreign, this.asked]) noted.length = 0;
  }

  /** Leaves the page, which would go on hearing of changes, asking for them and drawing what moves. */
  async rests(): Promise<void> {
    await this.page.unrouteAll();
    await this.page.goto('about:blank');
  }

  /** Changes the screen size and colour scheme, without a reload. */
  async looksAs(look: Look): Promise<void> {
    if (look === this.#look) return;
    this.#look = look;
    const { viewport, colorScheme, reducedMotion } = look;
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ colorScheme, reducedMotion });
    // Wait for colour transitions to end.
    await this.page.evaluate(() => {
      for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
    });
  }

  /**
   * Violations of WCAG 2.2 AA by axe, and of the layout.
   * @param flawless structures without violations: axe skips them
   */
  async findings(flawless = new Set<string>()): Promise<string[]> {
    await this.page.evaluate(() => {
      // Scrolled to the top: a target half below the sticky header would count as too small.
      window.scrollTo(0, 0);
      // Without transitions, so that no colour is measured halfway.
      for (const animation of document.getAnimations())
        if (animation.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY) animation.finish();
    });
    const structure = await this.page.evaluate(structureOf);
    const violations = flawless.has(structure) ? [] : await this.#violations();
    if (violations.length === 0) flawless.add(structure);
    return [
      ...violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
      ...(await this.#misfits()),
    ];
  }

  /** Elements that overflow or overlap on a phone with text twice as large. Leaves the text large. */
  async findingsInLargeText(): Promise<string[]> {
    this.#look = null;
    await this.page.setViewportSize({ width: 360, height: 740 });
    const hidden = await this.page.evaluate((sought) => {
      document.documentElement.style.fontSize = '200%';
      const canBeTapped = (element: Element) => {
        element.scrollIntoView({ block: 'center' });
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return [left + 4, (left + right) / 2, right - 4].every((x) =>
          element.contains(document.elementFromPoint(x, (top + bottom) / 2)),
        );
      };
      const within = document.querySelector('dialog[open]') ?? document;
      return [...within.querySelectorAll(sought)]
        .filter((element) => element.checkVisibility() && !canBeTapped(element))
        .map((element) => `cannot be tapped: ${element.outerHTML}`);
    }, lifelines.join());
    return [...hidden, ...(await this.#misfits())];
  }

  /** Content wider than the screen, or a conversation lower than about a third of it. */
  async #misfits(): Promise<string[]> {
    const { wider, share } = await this.page.evaluate(() => {
      const tooWide = document.documentElement.scrollWidth - window.innerWidth;
      const log = document.querySelector('[role="log"]');
      if (log === null) return { wider: tooWide, share: null };
      // Includes banners, which explain why little is left.
      const { innerText } = log.closest('main') ?? document.body;
      const ofHeight = log.clientHeight / window.innerHeight;
      return { wider: tooWide, share: { ofHeight, around: innerText.slice(0, 300) } };
    });
    return [
      ...(wider > 0 ? [`${wider} px wider than the screen`] : []),
      ...(share !== null && share.ofHeight < 0.3
        ? [`${Math.round(share.ofHeight * 100)} % of the screen to read in: ${share.around}`]
        : []),
    ];
  }

  /** Injects axe once per page. */
  async #violations(): Promise<Axe.Result[]> {
    // Axe does not look into frames; no page has any.
    expect(this.page.frames()).toHaveLength(1);
    if (!(await this.page.evaluate(() => 'axe' in window))) {
      // As a script of the browser's own, which it compiles once; `page.evaluate` would compile it for each page.
      this.#devtools ??= await this.page.context().newCDPSession(this.page);
      await this.#devtools.send('Runtime.evaluate', { expression: axeSource });
    }
    return this.page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const runOnly = { type: 'tag', values: tags } as const;
      // Faster: no preload for media rules, since pages have no media, and no selectors for nodes.
      const options = { runOnly, preload: false, selectors: false };
      return (await axe.run({ ...options, resultTypes: ['violations'] })).violations;
    }, wcag);
  }

  async isAccessible(): Promise<void> {
    expect(await this.findings()).toEqual([]);
  }

  /** Expects no horizontal scrolling. */
  async fitsTheScreen(): Promise<void> {
    expect(await this.#pixelsTooWide()).toBeLessThanOrEqual(0);
  }

  #pixelsTooWide(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  /** Expects no third-party request, no console error, no storage but sealed drafts, and a neutral title and addresses. */
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
    expect(await this.page.evaluate(checkedForSpelling)).toEqual([]);
    await this.#keepsTypedWordsSealed();
    await this.#hasNoMoreThanOneCookie();
    this.#asksWithoutWords();
  }

  /** Expects sessionStorage to contain sealed drafts only, under a neutral name. */
  async #keepsTypedWordsSealed(): Promise<void> {
    const stored = await this.page.evaluate(() => Object.fromEntries(Object.entries<string>(sessionStorage)));
    expect(Object.keys(stored).filter((key) => key !== 'n')).toEqual([]);
    for (const draft of Object.values(JSON.parse(stored['n'] ?? '{}') as object))
      expect(draft).toEqual({
        ticket: expect.stringMatching(/^(form|visit)\.[a-z0-9]+\.[\w-]{43}$/),
        sealed: expect.stringMatching(/^[A-Za-z0-9+/]+=*$/),
      });
  }

  /** Expects at most one cookie, HttpOnly; for the team a second one, sent to the sign-in route only. */
  async #hasNoMoreThanOneCookie(): Promise<void> {
    const all = await this.page.context().cookies();
    const cookies = all.filter(({ path }) => path === '/');
    expect(cookies.length).toBeLessThanOrEqual(1);
    for (const cookie of all.filter((one) => !cookies.includes(one)))
      expect(cookie).toMatchObject({
        name: 'naast-known',
        path: peopleRoutes.signIn.path,
        httpOnly: true,
        sameSite: 'Strict',
      });
    const host = new URL(this.#origin).hostname;
    for (const cookie of cookies)
      expect(cookie).toMatchObject({ name: 'naast', domain: host, httpOnly: true, sameSite: 'Lax' });
  }

  /** Expects ids and numbers in addresses, and at most the origin in a Referer. */
  #asksWithoutWords(): void {
    for (const { url, referer } of this.asked) {
      if (url.startsWith('data:')) continue;
      const unknown = [...new URL(url).searchParams.keys()].filter((key) => !queryKeys.includes(key));
      expect([url, unknown]).toEqual([url, []]);
      // Empty for requests that run while the page navigates.
      if (referer) expect(referer).toMatch(new RegExp(`^${this.#origin}/[^?#]*$`));
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Runs in the page. Fields for words that are not for all, which a browser may send to its maker to check them. */
function checkedForSpelling(): string[] {
  if (/\/team\/(settings|rooms)(\/|$)/.test(location.pathname)) return [];
  const fields = document.querySelectorAll<HTMLElement>('textarea, input:not([type]), input[type="text"]');
  return [...fields].filter((field) => field.spellcheck && !field.hidden).map((field) => field.outerHTML);
}

/** Moves the focus there by Tab only; fails if it cannot be reached or its focus is not visible. */
export async function tabsTo(page: Page, target: Locator): Promise<void> {
  for (let n = 0; n < 80; n++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${String(target)}`);
}

/**
 * Takes a page offline, or online again. Resolves once the page's own requests notice: the browser's network process learns it later
 * than the page, so a request made at once may still get through.
 */
export async function setOffline(page: Page, offline: boolean): Promise<void> {
  await page.context().setOffline(offline);
  const reaches = () =>
    page.evaluate(() =>
      fetch('/healthz', { cache: 'no-store' }).then(
        () => true,
        () => false,
      ),
    );
  await eventually(async () => expect(await reaches()).toBe(!offline));
}

/**
 * Makes navigations and reloads also wait for hydration: `load` fires before it, and a click in between would act as without
 * JavaScript.
 */
function waitsForScript(page: Page): void {
  // Polled from here: playwright's waiting in the page uses APIs that some tests remove.
  const taken = async () => {
    const until = Date.now() + 30_000;
    while (!(await page.evaluate(isTakenOver))) {
      if (Date.now() > until) throw new Error('the script did not take the page over');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const answer = await goto(...given);
    await taken();
    return answer;
  };
  page.reload = async (...given) => {
    const answer = await reload(...given);
    await taken();
    return answer;
  };
}

/** Runs in the page. Whether the script runs it, or it stays as served. */
function isTakenOver(): boolean {
  const marks = document.documentElement.dataset;
  return !document.getElementById('root') || 'asServed' in marks || 'takenOver' in marks;
}

/** The accessibility tree as text: names, and values of fields. */
export async function spokenOf(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ ignored }) => !ignored)
    .flatMap(({ name, value }) => [name?.value, value?.value])
    .filter((words) => typeof words === 'string' && words !== '')
    .join('\n');
}

/** A browser context that is signed in. */
export async function bringsCookie(page: Page, url: string, cookie: string | null): Promise<void> {
  const [name = '', ...value] = (cookie ?? '').split('=');
  await page.context().addCookies([{ name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }]);
}
