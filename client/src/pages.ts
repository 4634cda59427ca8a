import { NoAnswer } from './api/api-error.js';
import { livePart } from './api/late-live.js';
import { isOnline } from './browser/online.js';
import { splitAddress } from './language/addresses.js';
import { hasTexts, loadTexts, type TextArea, textFiles } from './language/texts.js';
import { type Late, late } from './late.js';
import type { PageRow, PageRowWith } from './page-row.js';
import { matchPath } from './router.js';

type Params = Readonly<Record<string, unknown>>;
type AnyPage = PageRow<Params> & Partial<PageRowWith<Params>>;

/** Pages that come together. */
interface Part {
  /** Where they come from; the server names these files in the page, so that the browser fetches all of them at once. */
  readonly files: readonly string[];
  /** The texts that they need beside those of everywhere. */
  readonly texts: readonly TextArea[];
  /** Hears at once what happens: the connection comes with it. */
  readonly isLive?: true;
  readonly pages: Late<readonly AnyPage[]>;
}

/** Every part of the client, by the first step of its paths: what a visitor never opens they never download. */
const parts: Readonly<Record<string, Part>> = {
  '': {
    files: ['home/home-page.tsx'],
    texts: [],
    pages: late(async () => [(await import('./features/home/home-page.js')).homePage]),
  },
  breathe: {
    files: ['breathe/breathe-page.tsx'],
    texts: [],
    pages: late(async () => [(await import('./features/breathe/breathe-page.js')).breathePage]),
  },
  rooms: {
    files: ['room/room-page.tsx'],
    texts: [],
    isLive: true,
    pages: late(async () => [(await import('./features/room/room-page.js')).roomPage]),
  },
  ...of(['ask', 'return', 'mine'], {
    files: ['asker/pages.ts'],
    texts: ['asking'],
    isLive: true,
    pages: late(async () => (await import('./features/asker/pages.js')).askerPages),
  }),
  me: {
    files: ['member/pages.ts'],
    texts: ['team'],
    pages: late(async () => (await import('./features/member/pages.js')).memberPages),
  },
  join: {
    files: ['join/join-page.tsx'],
    texts: ['team'],
    pages: late(async () => [(await import('./features/join/join-page.js')).joinPage]),
  },
  setup: {
    files: ['setup/setup-page.tsx'],
    texts: ['team'],
    pages: late(async () => [(await import('./features/setup/setup-page.js')).setupPage]),
  },
  team: {
    files: ['team/pages.ts', 'questions/pages.tsx', 'log/log-page.tsx'],
    texts: ['asking', 'team'],
    isLive: true,
    pages: late(async () => {
      const [{ teamPages }, { questionPages }, { logPage }] = await Promise.all([
        import('./features/team/pages.js'),
        import('./features/questions/pages.js'),
        import('./features/log/log-page.js'),
      ]);
      return [...teamPages, ...questionPages, logPage];
    }),
  },
  privacy: {
    files: ['privacy/privacy-page.tsx'],
    texts: ['privacy'],
    pages: late(async () => [(await import('./features/privacy/privacy-page.js')).privacyPage]),
  },
};

function of(steps: readonly string[], part: Part): Record<string, Part> {
  return Object.fromEntries(steps.map((step) => [step, part]));
}

const partAt = (path: string): Part | undefined => {
  const step = path.split('/')[1] ?? '';
  return Object.hasOwn(parts, step) ? parts[step] : undefined;
};

/** The page at a path without language, with its parameters; null where there is none, and before its part has come. */
export function pageAt(path: string): { readonly page: AnyPage; readonly params: Params } | null {
  for (const page of partAt(path)?.pages.now() ?? []) {
    const given = matchPath(page.path, path);
    if (!given) continue;
    const params = page.params ? page.params(given) : {};
    if (params) return { page, params };
  }
  return null;
}

/** Gets what the page at this address needs; null when all of it is here. Rejects with `NoAnswer`. */
export function prepare(pathname: string): Promise<void> | null {
  const { language, path } = splitAddress(pathname);
  const { pages, texts = [], isLive = false } = partAt(path) ?? {};
  const needed = [...(pages ? [pages] : []), ...(isLive ? [livePart] : [])];
  if (needed.every((part) => part.now()) && hasTexts(language, texts)) return null;
  return Promise.all([...needed.map((part) => part.load()), loadTexts(language, texts)]).then(
    () => undefined,
    () => {
      throw new NoAnswer(isOnline() ? 'noAnswer' : 'offline');
    },
  );
}

/** Every page, for the server and the tests. */
export async function allPages(): Promise<readonly AnyPage[]> {
  const all = await Promise.all(Object.values(parts).map(({ pages }) => pages.load()));
  return [...new Set(all.flat())];
}

/** The files of script that a browser needs for the page at this address, as `client` sees them. */
export function filesFor(pathname: string): readonly string[] {
  const { language, path } = splitAddress(pathname);
  const { files = [], texts = [], isLive = false } = partAt(path) ?? {};
  return [
    ...files.map((file) => `src/features/${file}`),
    ...(isLive ? ['src/api/live.ts'] : []),
    ...textFiles(language, texts),
  ];
}
