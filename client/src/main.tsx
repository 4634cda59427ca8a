import './browser/older-javascript.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { type DehydratedState, hydrate, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { clearOnUserChange } from './api/clear-on-user-change.js';
import { ConnectionContext } from './api/connection-context.js';
import { lateConnection, newRoomStore } from './api/late-live.js';
import { createLiveRooms } from './api/live-rooms.js';
import { LiveRoomsContext } from './api/live-rooms-context.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { keepHistoryFromFailing } from './browser/history.js';
import { keepTranslationFromFailing } from './browser/translated-nodes.js';
import type { Sent } from './forms/form.js';
import { SentProvider } from './forms/sent-provider.js';
import { allWell, type Outcome } from './outcome.js';
import { prepare, prepareServed } from './pages.js';
import { BrowserRouter } from './router.js';
import { rememberServed } from './served-page.js';

interface Served {
  readonly outcome: Outcome;
  readonly queries: DehydratedState;
  /** What came of a form that was posted before the scripts were there. */
  readonly sent: Sent | null;
}

/** What the server rendered with, or null in development and after a failed render: then everything is fetched. */
function readServed(): Served | null {
  const json = document.getElementById('state')?.textContent ?? '';
  if (!json.trimStart().startsWith('{')) return null;
  const served = JSON.parse(json) as Served;
  return served.outcome.hasFailed ? null : served;
}

/** Takes the served page over, once all that it is made of is here. Rejects when it does not come; then nothing was touched. */
export async function start(): Promise<void> {
  const { pathname } = window.location;
  await prepare(pathname);
  const served = readServed();
  const queries = createQueryClient();
  const liveRooms = createLiveRooms(newRoomStore);
  // Before the cache is filled: who this browser is, is heard from it.
  clearOnUserChange(queries, liveRooms, () => window.location.reload());
  if (served) hydrate(queries, served.queries);
  await prepareServed(pathname, queries);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const page = rememberServed(root);
  keepHistoryFromFailing();
  keepTranslationFromFailing();
  const app = (
    <StrictMode>
      <QueryClientProvider client={queries}>
        <ConnectionContext value={lateConnection}>
          <LiveRoomsContext value={liveRooms}>
            <BrowserRouter prepare={prepare}>
              <SentProvider sent={served?.sent ?? null}>
                <App outcome={served?.outcome ?? allWell} />
              </SentProvider>
            </BrowserRouter>
          </LiveRoomsContext>
        </ConnectionContext>
      </QueryClientProvider>
    </StrictMode>
  );
  /** What no page caught: React has taken everything off the screen. */
  const onUncaughtError = (error: unknown): void => {
    // Not within React's own work, which would go on with what it finds.
    setTimeout(() => page.putBack(() => mounted.unmount()), 0);
    setTimeout(() => {
      throw error;
    }, 0);
  };
  const mounted: Root = served
    ? hydrateRoot(root, app, { onUncaughtError })
    : createRoot(root, { onUncaughtError });
  if (!served) mounted.render(app);
}
