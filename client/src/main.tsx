import './browser/older-javascript.js';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import { type DehydratedState, hydrate, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
import { clearOnUserChange } from './api/clear-on-user-change.js';
import { ConnectionContext } from './api/connection-context.js';
import { lateConnection, newRoomStore } from './api/late-live.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { doAsReactDoes } from './as-react-does.js';
import { keepHistoryFromFailing } from './browser/history.js';
import { keepTranslationFromFailing } from './browser/translated-nodes.js';
import type { Sent } from './forms/form.js';
import { SentProvider } from './forms/sent-provider.js';
import { allWell, type Outcome } from './outcome.js';
import { prepare, prepareServed } from './pages.js';
import { createLiveRooms } from './rooms/live-rooms.js';
import { LiveRoomsContext } from './rooms/live-rooms-context.js';
import { BrowserRouter } from './router.js';
import { rememberServed } from './served-page.js';
import { CatchUncaught } from './ui/frame/catch-uncaught.js';

interface Served {
  readonly outcome: Outcome;
  readonly queries: DehydratedState;
  /** The outcome of a form posted before hydration. */
  readonly sent: Sent | null;
}

/** The data that the server rendered with; null in development and after a failed render. */
function readServed(): Served | null {
  const json = document.getElementById('state')?.textContent ?? '';
  if (!json.trimStart().startsWith('{')) return null;
  const served = JSON.parse(json) as Served;
  return served.outcome.hasFailed ? null : served;
}

/** Hydrates the served page once its pieces are loaded. Rejects if they cannot be; the page is then unchanged. */
export async function start(): Promise<void> {
  const { pathname } = window.location;
  doAsReactDoes();
  await prepare(pathname);
  const served = readServed();
  const queries = createQueryClient();
  const liveRooms = createLiveRooms(newRoomStore);
  // Before the cache is filled: it watches `self` there.
  clearOnUserChange(queries, liveRooms, () => window.location.reload());
  if (served) hydrate(queries, served.queries);
  await prepareServed(pathname, queries);
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  const page = rememberServed(root);
  keepHistoryFromFailing();
  keepTranslationFromFailing();
  /** An error outside all other boundaries: nothing of the page is on the screen any more. */
  const onUncaughtError = (error: unknown): void => {
    // Deferred: the page is still being unmounted.
    setTimeout(() => page.putBack(() => mounted.unmount()), 0);
    setTimeout(() => {
      throw error;
    }, 0);
  };
  const app = (
    <CatchUncaught onError={onUncaughtError}>
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
    </CatchUncaught>
  );
  const mounted: Root = served ? hydrateRoot(root, app) : createRoot(root);
  if (!served) mounted.render(app);
}
