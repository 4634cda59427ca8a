import type { Given, Reply, Route } from '@naast/shared/contract/kit';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import type { Language } from '@naast/shared/languages';
import { dehydrate, type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { refusalOf } from './api/api-error.js';
import { organisationQuery, roomQuery, roomsQuery, selfQuery, sessionQuery } from './api/queries.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { splitAddress } from './language/addresses.js';
import type { Outcome } from './outcome.js';

/** Asks one route in-process, as the visitor whose request this is. Rejects with `{ code }`. */
export type ServerCall = <R extends Route>(route: R, given: Given<R>) => Promise<Reply<R>>;

export interface Rendered {
  readonly status: number;
  readonly language: Language;
  /** For `<div id="root">`. */
  readonly body: string;
  /** JSON for `<script type="application/json" id="state">`, with every `<` escaped. */
  readonly state: string;
}

/** Renders a page so that it can be read without JavaScript. Never rejects: at worst it is the error page with the crisis numbers. */
export async function render(request: { path: string; call: ServerCall }): Promise<Rendered> {
  const path = request.path.split(/[?#]/)[0] || '/';
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } });
  const { language, path: page } = splitAddress(path);
  const finish = (status: number, outcome: Outcome): Rendered => ({
    status,
    language,
    body: bodyOf(path, queries, outcome),
    state: JSON.stringify({ outcome, queries: dehydrate(queries) }).replaceAll('<', '\\u003c'),
  });
  try {
    const status = await readFor(page, queries, request.call);
    return finish(status, { hasFailed: false, missing: status === 404 ? page : null });
  } catch (error) {
    return finish(refusalOf(error) === 'storeUnavailable' ? 503 : 500, { hasFailed: true, missing: null });
  } finally {
    queries.clear();
  }
}

/** Reads what the page shows; resolves with the status of the answer. */
async function readFor(path: string, queries: QueryClient, call: ServerCall): Promise<number> {
  const [, self] = await Promise.all([
    queries.query(organisationQuery(call)),
    queries.query(selfQuery(call)),
  ]);
  if (path === '/') await queries.query(roomsQuery(call));
  if (path === '/team' && self.kind === 'team') await queries.query(roomsQuery(call));
  if (path === '/' || path === '/team' || path === '/privacy') return 200;

  const roomId = roomIdSchema.safeParse(/^\/rooms\/([^/]+)$/.exec(path)?.[1]);
  if (!roomId.success) return 404;
  try {
    const room = await queries.query(roomQuery(roomId.data, call));
    if (room.session && self.kind !== 'anonymous') await queries.query(sessionQuery(room.session.id, call));
    return 200;
  } catch (error) {
    if (refusalOf(error) === 'notFound') return 404;
    throw error;
  }
}

function bodyOf(path: string, queries: QueryClient, outcome: Outcome): string {
  return renderToString(
    <QueryClientProvider client={queries}>
      <StaticRouter location={path}>
        <App outcome={outcome} />
      </StaticRouter>
    </QueryClientProvider>,
  );
}
