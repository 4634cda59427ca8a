import type { Given, Reply, Route } from '@naast/shared/contract/kit';
import { logMonthSchema, logNumberSchema } from '@naast/shared/contract/logbook';
import { roomIdSchema } from '@naast/shared/contract/rooms';
import { threadIdSchema } from '@naast/shared/contract/spreekuur';
import { errorStatus, isErrorCode } from '@naast/shared/errors';
import type { Language } from '@naast/shared/languages';
import { dehydrate, type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router';
import { refusalOf } from './api/api-error.js';
import {
  accountQuery,
  alarmsQuery,
  logQuery,
  myQuestionQuery,
  notesQuery,
  organisationQuery,
  questionQuery,
  questionsQuery,
  roomQuery,
  roomsQuery,
  selfQuery,
  sessionQuery,
  spreekuurQuery,
  teamQuery,
  unreadQuery,
} from './api/queries.js';
import { createQueryClient } from './api/query-client.js';
import { App } from './app.js';
import { askerForms } from './features/asker/asker-forms.js';
import { type Fields, type Sent, sentBadly, sentWell, textIn } from './forms/form.js';
import { SentProvider } from './forms/sent-provider.js';
import { addressIn, ownPath, splitAddress } from './language/addresses.js';
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
export async function render(request: { path: string; call: ServerCall; sent?: Sent }): Promise<Rendered> {
  const sent = request.sent ?? null;
  const path = ownPath(request.path.split(/[?#]/)[0] ?? '');
  const queries = createQueryClient();
  queries.setDefaultOptions({ queries: { retry: false, staleTime: Number.POSITIVE_INFINITY } });
  const { language, path: page } = splitAddress(path);
  const finish = (status: number, outcome: Outcome): Rendered => ({
    status,
    language,
    body: bodyOf(path, queries, outcome, sent),
    state: JSON.stringify({ outcome, queries: dehydrate(queries), sent }).replaceAll('<', '\\u003c'),
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

/**
 * A form that was sent without JavaScript. Answers where to go next, or the page again: with what the form gave to show, or with
 * what is not right and everything that was typed.
 */
export async function submit(request: {
  path: string;
  fields: Fields;
  call: ServerCall;
}): Promise<{ goTo: string } | Rendered> {
  const { fields, call } = request;
  const { language, path: page } = splitAddress(request.path.split(/[?#]/)[0] ?? '');
  const name = textIn(fields, 'form');
  const form = askerForms.find((known) => known.name === name && known.pages.includes(page));
  if (!form) return { goTo: addressIn(language, page) };
  try {
    const done = await form.send(fields, call);
    if ('goTo' in done) return { goTo: addressIn(language, done.goTo) };
    return await render({ path: request.path, call, sent: sentWell(name, done.shown) });
  } catch (error) {
    const sent = sentBadly(form, fields, error);
    const rendered = await render({ path: request.path, call, sent });
    const status =
      sent.refusal === null ? 400 : errorStatus[isErrorCode(sent.refusal) ? sent.refusal : 'internal'];
    return { ...rendered, status: rendered.status === 200 ? status : rendered.status };
  }
}

/** Pages that need no more than who asks, beside what is read above. */
const plainPages: readonly string[] = [
  '/',
  '/privacy',
  '/return',
  '/me',
  '/me/new',
  '/me/recover',
  '/team',
  '/team/account',
  '/team/people',
  '/join',
  '/setup',
];

/** Reads what the page shows; resolves with the status of the answer. */
async function readFor(path: string, queries: QueryClient, call: ServerCall): Promise<number> {
  const [, self] = await Promise.all([
    queries.query(organisationQuery(call)),
    queries.query(selfQuery(call)),
  ]);
  if (path === '/') await queries.query(roomsQuery(call));
  if (path === '/team' && self.kind === 'team') await queries.query(roomsQuery(call));
  if (path === '/team' && self.kind === 'team' && self.may.seeAlarms) await queries.query(alarmsQuery(call));
  if (path === '/team/people' && self.kind === 'team') return statusOf(queries.query(teamQuery(call)));
  if ((path === '/team/account' && self.kind === 'team') || (path === '/me' && self.kind === 'member'))
    await queries.query(accountQuery(call));
  if (plainPages.includes(path)) return 200;
  if (path === '/ask' || path === '/mine') {
    const mayHaveOne = self.kind === 'visitor' || self.kind === 'member' || path === '/mine';
    const mine = mayHaveOne ? queries.query(myQuestionQuery(call)) : null;
    await Promise.all([queries.query(spreekuurQuery(call)), mine]);
    return 200;
  }
  if (path.startsWith('/team/questions')) return readForTeam(path, queries, call, self.kind === 'team');
  if (path.startsWith('/team/log')) return readLog(path, queries, call, self.kind === 'team');

  const roomId = roomIdSchema.safeParse(/^\/rooms\/([^/]+)$/.exec(path)?.[1]);
  if (!roomId.success) return 404;
  try {
    const room = await queries.query(roomQuery(roomId.data, call));
    const mayHaveSeat = self.kind !== 'anonymous' && self.kind !== 'locked';
    if (room.session && mayHaveSeat) await queries.query(sessionQuery(room.session.id, call));
    return 200;
  } catch (error) {
    if (refusalOf(error) === 'notFound') return 404;
    throw error;
  }
}

/** What somebody may not read the page says itself. */
async function readForTeam(
  path: string,
  queries: QueryClient,
  call: ServerCall,
  isTeam: boolean,
): Promise<number> {
  if (path === '/team/questions/tidy') return isTeam ? statusOf(readToTidy(queries, call)) : 200;
  const lists = {
    '/team/questions': 'open',
    '/team/questions/answered': 'answered',
    '/team/questions/aside': 'aside',
  } as const;
  const show = path in lists ? lists[path as keyof typeof lists] : null;
  const threadId = threadIdSchema.safeParse(/^\/team\/questions\/([^/]+)$/.exec(path)?.[1]);
  if (show === null && !threadId.success) return 404;
  if (!isTeam) return 200;
  const reads =
    show === null && threadId.success
      ? [queries.query(questionQuery(threadId.data, call)), queries.query(notesQuery(threadId.data, call))]
      : [queries.infiniteQuery(questionsQuery(show ?? 'open', call))];
  return statusOf(Promise.all([queries.query(spreekuurQuery(call)), ...reads]));
}

const readToTidy = (queries: QueryClient, call: ServerCall) =>
  Promise.all([queries.query(spreekuurQuery(call)), queries.infiniteQuery(unreadQuery(call))]);

async function readLog(
  path: string,
  queries: QueryClient,
  call: ServerCall,
  isTeam: boolean,
): Promise<number> {
  const [, month, before] = /^\/team\/log(?:\/([^/]+))?(?:\/([^/]+))?$/.exec(path) ?? [path, path];
  const shown = logMonthSchema.nullable().safeParse(month ?? null);
  const from = logNumberSchema.optional().safeParse(before);
  if (!shown.success || !from.success) return 404;
  return isTeam ? statusOf(queries.query(logQuery(shown.data, from.data ?? null, call))) : 200;
}

/** A refusal is a page as well: it says itself what it may not show. */
async function statusOf(reading: Promise<unknown>): Promise<number> {
  try {
    await reading;
    return 200;
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === 'notFound') return 404;
    if (refusal === 'notAllowed') return 403;
    throw error;
  }
}

function bodyOf(path: string, queries: QueryClient, outcome: Outcome, sent: Sent | null): string {
  return renderToString(
    <QueryClientProvider client={queries}>
      <StaticRouter location={path}>
        <SentProvider sent={sent}>
          <App outcome={outcome} />
        </SentProvider>
      </StaticRouter>
    </QueryClientProvider>,
  );
}
