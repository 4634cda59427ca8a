import { matchPath } from 'react-router';
import { askerPages } from './features/asker/pages.js';
import { breathePage } from './features/breathe/breathe-page.js';
import { homePage } from './features/home/home-page.js';
import { joinPage } from './features/join/join-page.js';
import { logPage } from './features/log/log-page.js';
import { memberPages } from './features/member/pages.js';
import { privacyPage } from './features/privacy/privacy-page.js';
import { questionPages } from './features/questions/pages.js';
import { roomPage } from './features/room/room-page.js';
import { setupPage } from './features/setup/setup-page.js';
import { teamPages } from './features/team/pages.js';
import type { PageRow, PageRowWith } from './page-row.js';

type Params = Readonly<Record<string, unknown>>;
type AnyPage = PageRow<Params> & Partial<PageRowWith<Params>>;

/** Every page of the client. The browser, the server and the sweep of screens (`tests/journeys/screens`) know no other. */
export const pages: readonly AnyPage[] = [
  homePage,
  breathePage,
  roomPage,
  ...askerPages,
  ...memberPages,
  joinPage,
  setupPage,
  ...teamPages,
  ...questionPages,
  logPage,
  privacyPage,
];

/** The page at a path without language, with its parsed parameters; null where there is none. */
export function pageAt(path: string): { readonly page: AnyPage; readonly params: Params } | null {
  for (const page of pages) {
    const match = matchPath({ path: page.path, caseSensitive: true }, path);
    // The router would also take a slash at the end; each page has one address.
    if (match?.pathnameBase !== path) continue;
    if (!page.params) return { page, params: {} };
    const params = page.params.safeParse(match.params);
    if (params.success) return { page, params: params.data };
  }
  return null;
}
