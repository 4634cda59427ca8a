import { type CrisisBlock, organisationRoutes } from '@naast/shared/contract/organisation';
import { errorStatus, isErrorCode } from '@naast/shared/errors';
import { type Language, languages } from '@naast/shared/languages';
import {
  type DehydratedState,
  dehydrate,
  type QueryClient,
  QueryClientProvider,
} from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { refusalOf } from './api/api-error.js';
import type { Call } from './api/call.js';
import { livePart } from './api/late-live.js';
import { noConnection } from './api/no-connection.js';
import { knownCrisisQuery, organisationQuery, selfQuery } from './api/queries.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { doAsReactDoes } from './as-react-does.js';
import { lock } from './features/lock/late-lock.js';
import { hostTools } from './features/room/host/late-host.js';
import { rowPiece } from './features/room/late-row.js';
import { silentPiece } from './features/room/late-silent.js';
import { talk } from './features/room/late-talk.js';
import { outPiece } from './features/room/outside/late-out.js';
import { type Fields, type Sent, sentBadly, sentWell, textIn } from './forms/form.js';
import { SentProvider } from './forms/sent-provider.js';
import { addressIn, ownPath, splitAddress } from './language/addresses.js';
import { loadTexts, textAreas } from './language/texts.js';
import type { Outcome } from './outcome.js';
import { allPages, filesFor, pageAt } from './pages.js';
import { createLiveRooms } from './rooms/live-rooms.js';
import { LiveRoomsContext } from './rooms/live-rooms-context.js';
import { createRoomStore } from './rooms/room-store.js';
import { ServedRouter } from './router.js';
import { descriptionOf } from './served-description.js';
import { shareForm } from './ui/crisis/share-form.js';
import { notSafeForm } from './ui/not-safe/not-safe-form.js';

doAsReactDoes();

/** Every page; tests compare the pages that they visit with it. */
export const pages = await allPages();
export { pageAt };

await Promise.all([
  ...[lock, talk, hostTools, rowPiece, silentPiece, outPiece].map(({ code }) => code.load()),
  livePart.load(),
  ...languages.map((language) => loadTexts(language, textAreas)),
]);

export interface Rendered {
  readonly status: number;
  readonly language: Language;
  /** For `<meta name="description">`; null: none. */
  readonly description: string | null;
  /** The styles with the organisation's accent colour; null: none. */
  readonly sheet: string | null;
  /** Source files whose scripts the page needs; the build's manifest maps them to scripts. */
  readonly files: readonly string[];
  /** For `<div id="root">`. */
  readonly body: string;
  /** JSON for `<script type="application/json" id="state">`, with every `<` escaped. */
  readonly state: string;
}

/**
 * Renders a page, readable without JavaScript; `call` calls a route in-process as the user of the request. Never rejects: at worst it
 * returns the error page with the crisis numbers.
 */
export async function render(request: {
  path: string;
  call: Call;
  sent?: Sent;
  /** The last crisis lines that the server knew. */
  knownCrisis?: CrisisBlock | undefined;
}): Promise<Rendered> {
  const sent = request.sent ?? null;
  const path = ownPath(request.path.split(/[?#]/)[0] ?? '');
  const queries = createQueryClient();
  // A failed query renders its error: there is only one render.
  queries.setDefaultOptions({
    queries: { retry: false, retryOnMount: false, staleTime: Number.POSITIVE_INFINITY },
  });
  const { language, path: page } = splitAddress(path);
  const finish = (status: number, outcome: Outcome): Rendered => ({
    status,
    language,
    description: status === 200 ? descriptionOf(page, language) : null,
    sheet: queries.getQueryData(organisationQuery().queryKey)?.accentSheet ?? null,
    files: filesFor(path, queries),
    body: bodyOf(path, queries, outcome, sent),
    state: JSON.stringify({ outcome, queries: dehydrated(queries), sent }).replaceAll('<', '\\u003c'),
  });
  try {
    const status = await load(page, queries, request.call);
    return finish(status, { hasFailed: false, missing: status === 404 ? page : null });
  } catch (error) {
    if (request.knownCrisis) queries.setQueryData(knownCrisisQuery().queryKey, request.knownCrisis);
    return finish(refusalOf(error) === 'storeUnavailable' ? 503 : 500, { hasFailed: true, missing: null });
  } finally {
    queries.clear();
  }
}

/**
 * Where `/` redirects to; null: nowhere, since `/` is Dutch. `prefer` picks the language that the browser prefers: the first if it
 * names none, false if it names only others.
 */
export async function firstHome(
  call: Call,
  prefer: (offered: readonly Language[]) => string | false,
): Promise<string | null> {
  const offered = await call(organisationRoutes.readOrganisation, {}).then(
    (organisation) => organisation.languages,
    () => languages,
  );
  const preferred = prefer(offered);
  const first = offered.find((language) => language === preferred) ?? offered[0] ?? 'nl';
  return first === 'nl' ? null : addressIn(first, '/');
}

/**
 * Handles a form posted without JavaScript. Returns a redirect, or the page again: with the form's result, or with its problems and
 * the input.
 */
export async function submit(request: {
  path: string;
  fields: Fields;
  call: Call;
  knownCrisis?: CrisisBlock | undefined;
}): Promise<{ goTo: string } | Rendered> {
  const { fields, call, knownCrisis } = request;
  const { language, path: page } = splitAddress(request.path.split(/[?#]/)[0] ?? '');
  const name = textIn(fields, 'form');
  const forms = [...(pageAt(page)?.page.forms ?? []), notSafeForm];
  const form = forms.find((known) => known.name === name);
  if (!form) {
    // On every page, also where there is none; without an answer of the store the page simply comes back.
    if (name === shareForm.name) await shareForm.send(fields, call).catch(() => undefined);
    return { goTo: addressIn(language, page) };
  }
  try {
    const done = await form.send(fields, call);
    if ('goTo' in done) return { goTo: addressIn(language, done.goTo) };
    return await render({ path: request.path, call, knownCrisis, sent: sentWell(name, done.shown) });
  } catch (error) {
    const sent = sentBadly(form, fields, error);
    const rendered = await render({ path: request.path, call, knownCrisis, sent });
    const status =
      sent.refusal === null ? 400 : errorStatus[isErrorCode(sent.refusal) ? sent.refusal : 'internal'];
    return { ...rendered, status: rendered.status === 200 ? status : rendered.status };
  }
}

/** Runs the page's `load`; resolves with the HTTP status. A refused page is rendered too, and shows the error. */
async function load(path: string, queries: QueryClient, call: Call): Promise<number> {
  const [self] = await Promise.all([queries.query(selfQuery(call)), queries.query(organisationQuery(call))]);
  const at = pageAt(path);
  if (at === null) return 404;
  const { team, load: loadPage } = at.page;
  if (team && self.kind !== 'team') return 200;
  const context = { self, queries, call };
  try {
    // To the end, also when one is refused: the rest of the page is rendered all the same.
    const loaded = await Promise.allSettled([team?.load(context), loadPage?.(context, at.params)]);
    for (const one of loaded) if (one.status === 'rejected') throw one.reason;
    return 200;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === 'notFound' || refusal === 'notAllowed') return errorStatus[refusal];
    throw error;
  }
}

/** The cache as data, failed queries by their code, so that the browser's first render is the same. */
function dehydrated(queries: QueryClient): DehydratedState {
  const isRefused = ({ state }: { state: { error: unknown } }) => refusalOf(state.error) === 'notAllowed';
  const found = dehydrate(queries, {
    shouldDehydrateQuery: (query) => query.state.status === 'success' || isRefused(query),
  });
  const servedError = { code: 'notAllowed' } as unknown as Error;
  return {
    ...found,
    queries: found.queries.map((query) =>
      isRefused(query)
        ? { ...query, state: { ...query.state, error: servedError, fetchFailureReason: null } }
        : query,
    ),
  };
}

function bodyOf(path: string, queries: QueryClient, outcome: Outcome, sent: Sent | null): string {
  return renderToString(
    <QueryClientProvider client={queries}>
      <LiveRoomsContext value={createLiveRooms((id) => createRoomStore(noConnection, id))}>
        <ServedRouter pathname={path}>
          <SentProvider sent={sent}>
            <App outcome={outcome} />
          </SentProvider>
        </ServedRouter>
      </LiveRoomsContext>
    </QueryClientProvider>,
  );
}
