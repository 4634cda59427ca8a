import type { QueryClient } from '@tanstack/react-query';
import { selfQuery } from './api/queries.js';
import { lock, needsLock } from './features/lock/late-lock.js';
import { splitAddress } from './language/addresses.js';
import { late } from './late.js';
import type { PageRow, PageRowWith } from './page-row.js';
import { filesOf, hasCome, loadPieces, type Piece } from './piece.js';
import { matchPath } from './router.js';

type Params = Readonly<Record<string, unknown>>;
type AnyPage = PageRow<Params> & Partial<PageRowWith<Params>>;

/** Parts of the client by the first segment of their paths; each is downloaded when it is first opened. */
const parts: Readonly<Record<string, Piece<readonly AnyPage[]>>> = {
  '': {
    files: ['home/home-page.tsx'],
    texts: ['home'],
    code: late(async () => [(await import('./features/home/home-page.js')).homePage]),
  },
  breathe: {
    files: ['breathe/breathe-page.tsx'],
    texts: [],
    code: late(async () => [(await import('./features/breathe/breathe-page.js')).breathePage]),
  },
  rooms: {
    files: ['room/room-page.tsx'],
    texts: ['door'],
    code: late(async () => [(await import('./features/room/room-page.js')).roomPage]),
  },
  ...of(['ask', 'return', 'mine', 'appeal'], {
    files: ['asker/pages.ts'],
    texts: ['asking', 'measures', 'nineWords'],
    isLive: true,
    code: late(async () => (await import('./features/asker/pages.js')).askerPages),
  }),
  me: {
    files: ['member/pages.ts'],
    texts: ['nineWords', 'team'],
    code: late(async () => (await import('./features/member/pages.js')).memberPages),
  },
  join: {
    files: ['join/join-page.tsx'],
    texts: ['team'],
    code: late(async () => [(await import('./features/join/join-page.js')).joinPage]),
  },
  setup: {
    files: ['setup/setup-page.tsx'],
    texts: ['team'],
    code: late(async () => [(await import('./features/setup/setup-page.js')).setupPage]),
  },
  team: {
    files: [
      'team/pages.ts',
      'questions/pages.tsx',
      'log/log-page.tsx',
      'settings/pages.ts',
      'arranging/pages.ts',
      'duty/duty-page.tsx',
      'alarms/pages.ts',
      'cases/pages.ts',
      'reviews/closed-rooms-page.tsx',
      'lookbacks/lookbacks-page.tsx',
      'measures/measures-page.tsx',
      'figures/figures-page.tsx',
    ],
    texts: ['asking', 'message', 'notice', 'talk', 'talks', 'team'],
    isLive: true,
    code: late(async () => {
      const [
        { teamPages },
        { questionPages },
        { logPage },
        { settingPages },
        { arrangingPages },
        { dutyPage },
        { alarmPages },
        { casePages },
        { closedRoomsPage },
        { lookbacksPage },
        { measuresPage },
        { figuresPage },
      ] = await Promise.all([
        import('./features/team/pages.js'),
        import('./features/questions/pages.js'),
        import('./features/log/log-page.js'),
        import('./features/settings/pages.js'),
        import('./features/arranging/pages.js'),
        import('./features/duty/duty-page.js'),
        import('./features/alarms/pages.js'),
        import('./features/cases/pages.js'),
        import('./features/reviews/closed-rooms-page.js'),
        import('./features/lookbacks/lookbacks-page.js'),
        import('./features/measures/measures-page.js'),
        import('./features/figures/figures-page.js'),
      ]);
      return [
        ...teamPages,
        ...questionPages,
        logPage,
        ...settingPages,
        ...arrangingPages,
        dutyPage,
        ...alarmPages,
        ...casePages,
        closedRoomsPage,
        lookbacksPage,
        measuresPage,
        figuresPage,
      ];
    }),
  },
  ...of(['terms', 'accessibility', 'complaints', 'lost-words'], {
    files: ['own-pages/pages.tsx'],
    texts: [],
    code: late(async () => (await import('./features/own-pages/pages.js')).ownPageRows),
  }),
  notice: {
    files: ['notice/pages.ts'],
    texts: ['nineWords', 'notice'],
    code: late(async () => (await import('./features/notice/pages.js')).noticePages),
  },
  privacy: {
    files: ['privacy/privacy-page.tsx'],
    texts: ['privacy'],
    code: late(async () => [(await import('./features/privacy/privacy-page.js')).privacyPage]),
  },
  talk: {
    files: ['room/apart/talk-page.tsx', 'room/talk.ts'],
    texts: ['door', 'talk', 'talks'],
    isLive: true,
    code: late(async () => {
      const [{ talkPageWith }, inside] = await Promise.all([
        import('./features/room/apart/talk-page.js'),
        import('./features/room/talk.js'),
      ]);
      return [talkPageWith(inside)];
    }),
  },
};

function of(steps: readonly string[], part: Piece<readonly AnyPage[]>): typeof parts {
  return Object.fromEntries(steps.map((step) => [step, part]));
}

/** The part for a path; empty if there is none. */
function partAt(path: string): readonly Piece<readonly AnyPage[]>[] {
  const part = Object.entries(parts).find(([step]) => step === (path.split('/')[1] ?? ''))?.[1];
  return part ? [part] : [];
}

/** The page at a path without language, with its parameters; null if there is none or its part is not loaded. */
export function pageAt(path: string): { readonly page: AnyPage; readonly params: Params } | null {
  for (const page of partAt(path).flatMap(({ code }) => code.now() ?? [])) {
    const given = matchPath(page.path, path);
    if (!given) continue;
    const params = page.params ? page.params(given) : {};
    if (params) return { page, params };
  }
  return null;
}

/** Loads what the page at this address needs; null if all is loaded. Rejects with `NotAllHere`. */
export function prepare(pathname: string): Promise<void> | null {
  const { language, path } = splitAddress(pathname);
  return hasCome(partAt(path), language) ? null : loadPieces(partAt(path), language);
}

/** More pieces that the page needs, depending on the cache: of a room's inside, and of the lock for the team. */
function moreAt(path: string, queries: QueryClient): readonly Piece[] {
  const self = queries.getQueryData(selfQuery().queryKey);
  if (!self) return [];
  const at = pageAt(path);
  return [...(at?.page.more?.({ self, queries }, at.params) ?? []), ...(needsLock(self) ? [lock] : [])];
}

/** Loads all pieces of a page that the server rendered, before hydration. */
export async function prepareServed(pathname: string, queries: QueryClient): Promise<void> {
  const { language, path } = splitAddress(pathname);
  await loadPieces(moreAt(path, queries), language);
}

/** Every page, for the server and the tests. */
export async function allPages(): Promise<readonly AnyPage[]> {
  const all = await Promise.all(Object.values(parts).map(({ code }) => code.load()));
  return [...new Set(all.flat())];
}

/** Source files whose scripts the page at this address needs, as paths within `client`. */
export function filesFor(pathname: string, queries: QueryClient): readonly string[] {
  const { language, path } = splitAddress(pathname);
  return filesOf([...partAt(path), ...moreAt(path, queries)], language);
}
