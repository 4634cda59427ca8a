import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import type * as Axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import './built-client.js';
import { eventually } from './eventually.js';
import { findBrowser } from './find-browser.js';
import { structureOf } from './structure.js';

export const launchBrowser = (): Promise<Browser> => chromium.launch(findBrowser());

/** What must be on every page, the lock included: the quick exit and the numbers that always answer. */
export const lifelines = ['form[action="/leave"] button', 'a[href="tel:112"]', 'a[href="tel:113"]'] as const;

/** What a page is looked at with. */
interface Look {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: 'light' | 'dark';
  readonly reducedMotion: 'reduce' | 'no-preference';
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What our addresses may say behind their question mark: numbers, closed choices, and Socket.IO's own. */
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
];

/** A page in a browser of its own, which keeps what should never happen: foreign requests and complaints in the console. */
export class WatchedPage {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly foreign: string[] = [];
  /** All that it asked for: where, and by which page as the browser tells it. */
  readonly asked: { readonly url: string; readonly referer: string | null }[] = [];
  readonly #origin: string;
  #staged: readonly { dispose(): Promise<void> }[] = [];

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
    const context = await browser.newContext({ baseURL: url, locale: 'nl-NL', ...options });
    context.setDefaultTimeout(45_000);
    if (options.javaScriptEnabled !== false) context.on('page', waitsForScript);
    return WatchedPage.openIn(context, url);
  }

  /** One more page of a browser that is there already. */
  static async openIn(context: BrowserContext, url: string): Promise<WatchedPage> {
    return new WatchedPage(await context.newPage(), url);
  }

  /** Runs before the page's own scripts, until `beginAnew`. */
  async stages(script: (paths: readonly string[]) => void, paths: readonly string[]): Promise<void> {
    this.#staged = [...this.#staged, await this.page.addInitScript(script, paths)];
  }

  /** For somebody else's look in the same browser: what was staged, noted or typed in it before is gone once it goes somewhere. */
  async beginAnew(): Promise<void> {
    await this.page.unrouteAll();
    for (const script of this.#staged) await script.dispose();
    this.#staged = [];
    await this.page.evaluate(() => {
      window.name = '';
    });
    // An address that differs by what stands behind its # would load nothing.
    await this.page.goto('about:blank');
    for (const noted of [this.complaints, this.foreign, this.asked]) noted.length = 0;
  }

  /** The same page, as it is now, on another screen and in another light. */
  async looksAs({ viewport, colorScheme, reducedMotion }: Look): Promise<void> {
    await this.page.setViewportSize(viewport);
    await this.page.emulateMedia({ colorScheme, reducedMotion });
    // Colours that are still on their way to the other light are nobody's.
    await this.page.evaluate(() => {
      for (const change of document.getAnimations()) if (change instanceof CSSTransition) change.finish();
    });
  }

  /**
   * What is not right by axe, over the rules of WCAG 2.2 AA, or does not fit the screen.
   * @param flawless structures that axe found nothing in: it does not look at one of them again
   */
  async findings(flawless = new Set<string>()): Promise<string[]> {
    await this.page.evaluate(() => {
      // From its top: what is half under the sticky header would count as too small to tap.
      window.scrollTo(0, 0);
      // Colours as they stay, not as they are halfway from one to the other.
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

  /** What letters twice as large push off a phone's screen or beneath something else. They stay large. */
  async findingsInLargeText(): Promise<string[]> {
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

  /** Wider than the screen, or a conversation with less than about a third of its height. */
  async #misfits(): Promise<string[]> {
    const { wider, share } = await this.page.evaluate(() => {
      const tooWide = document.documentElement.scrollWidth - window.innerWidth;
      const log = document.querySelector('[role="log"]');
      if (log === null) return { wider: tooWide, share: null };
      // With what stands around it: a banner tells why there is little left.
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

  /** Axe is put into a page once, however often it is looked at. */
  async #violations(): Promise<Axe.Result[]> {
    // No page of ours has frames; axe would not see into one.
    expect(this.page.frames()).toHaveLength(1);
    if (!(await this.page.evaluate(() => 'axe' in window))) await this.page.evaluate(axeSource);
    return this.page.evaluate(async (tags) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      const runOnly = { type: 'tag', values: tags } as const;
      // Without what it would load first for a rule about media, of which there are none, and without how to find each node.
      const options = { runOnly, preload: false, selectors: false };
      return (await axe.run({ ...options, resultTypes: ['violations'] })).violations;
    }, wcag);
  }

  async isAccessible(): Promise<void> {
    expect(await this.findings()).toEqual([]);
  }

  /** Nothing wider than the screen: no sideways scrolling. */
  async fitsTheScreen(): Promise<void> {
    expect(await this.#pixelsTooWide()).toBeLessThanOrEqual(0);
  }

  #pixelsTooWide(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
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

  /** One, of our own, that no script can read; the team's second one goes to the address of signing in only. */
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

  /** Addresses carry ids and numbers; and no page says in a Referer more than that it is one of ours. */
  #asksWithoutWords(): void {
    for (const { url, referer } of this.asked) {
      if (url.startsWith('data:')) continue;
      const unknown = [...new URL(url).searchParams.keys()].filter((key) => !queryKeys.includes(key));
      expect([url, unknown]).toEqual([url, []]);
      // An empty one, as the browser tells of what is under way while it goes elsewhere, says less still.
      if (referer) expect(referer).toMatch(new RegExp(`^${this.#origin}/[^?#]*$`));
    }
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

/** Pages that one look after the other goes on with, by a key each: to open one takes longer than to go somewhere in it. */
export class SharedPages {
  readonly #pages = new Map<string, WatchedPage>();

  async get(key: string, open: () => Promise<WatchedPage>): Promise<WatchedPage> {
    const known = this.#pages.get(key);
    if (known) {
      await known.beginAnew();
      return known;
    }
    const opened = await open();
    await opened.page.addInitScript(forgetTab);
    this.#pages.set(key, opened);
    return opened;
  }

  async close(): Promise<void> {
    for (const page of this.#pages.values()) await page.close();
  }
}

/** Runs in a page before its own scripts. What a tab keeps, it keeps for who looks now; its name outlives going elsewhere. */
function forgetTab(): void {
  if (window.name !== '') return;
  window.name = 'somebody looks';
  try {
    sessionStorage.clear();
  } catch {
    // There is none, or it is refused.
  }
}

/** Goes there by Tab alone, as somebody without a mouse does; fails when it cannot be reached, or does not show that it has the focus. */
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
 * Cuts a page off from the network, or brings it back. Returns once the page itself finds it so: the browser hands the state to its
 * network process on another way than the page's requests, and one that is made at once may still get through.
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
 * From now on to go somewhere, or to reload, is to wait until the script has taken the page over as well: the browser calls a page
 * loaded before that, and what a test presses in between goes the way of a browser without JavaScript.
 */
function waitsForScript(page: Page): void {
  // Asked from here: what playwright waits with inside the page needs what some tests take away from it.
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

/** Runs in the page. React tells it nowhere but in what it keeps at its root; a page that stays as served needs no waiting. */
function isTakenOver(): boolean {
  const root = document.getElementById('root');
  if (!root || 'asServed' in document.documentElement.dataset) return true;
  for (const [name, kept] of Object.entries(root))
    if (name.startsWith('__reactContainer$')) {
      const { current } = (kept as { stateNode: { current: { child: unknown; memoizedState: object } } })
        .stateNode;
      return current.child !== null && Reflect.get(current.memoizedState, 'isDehydrated') === false;
    }
  return false;
}

/** What somebody with a screen reader finds on the page now, by the browser's own account: names, and what stands in fields. */
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

/** The browser of somebody who has signed in already. */
export async function bringsCookie(page: Page, url: string, cookie: string | null): Promise<void> {
  const [name = '', ...value] = (cookie ?? '').split('=');
  await page.context().addCookies([{ name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' }]);
}
