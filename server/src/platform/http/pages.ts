import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Route } from '@naast/shared/contract/kit';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type Response,
} from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { isStoreAway } from '../storage/store-errors.js';
import { viewOf } from './answer-errors.js';

/** The interface of the client's SSR bundle: renders any page without JavaScript. */
interface EntryServer {
  render(request: { path: string; call: ServerCall }): Promise<Rendered>;
  /** The home page of another language to redirect `/` to; null to serve `/` itself. */
  firstHome(call: ServerCall, prefer: (offered: readonly string[]) => string | false): Promise<string | null>;
  /** Handles a form sent without JavaScript: a redirect, or the page again with its errors. */
  submit(request: {
    path: string;
    fields: FormFields;
    call: ServerCall;
  }): Promise<{ goTo: string } | Rendered>;
}

/** Calls one route in-process. */
export type ServerCall = (route: Route, given: object) => Promise<unknown>;
type FormFields = Readonly<Record<string, string | readonly string[]>>;

interface Rendered {
  readonly status: number;
  readonly language: string;
  readonly body: string;
  readonly state: string;
}

export interface Pages {
  /** Static files. */
  readonly folder: string;
  /** The HTML that rendered pages are put into. */
  readonly template: string;
  readonly entry: EntryServer;
}

const clientFolder = fileURLToPath(new URL('../../../../client/', import.meta.url));
const bundle = `${clientFolder}dist-ssr/entry-server.js`;
const oneYear = 365 * 24 * 3600 * 1000;

export const isClientBuilt = (): boolean =>
  existsSync(bundle) && existsSync(`${clientFolder}dist/index.html`);

/** The built client's pages; null if it is not built. */
export async function builtPages(): Promise<Pages | null> {
  if (!isClientBuilt()) return null;
  const folder = `${clientFolder}dist`;
  const template = await readFile(`${folder}/index.html`, 'utf8');
  return { folder, template, entry: (await import(pathToFileURL(bundle).href)) as EntryServer };
}

/** Static files; those with a hash in their name are cached forever. */
export function serveAssets(app: Express, folder: string): void {
  app.use(
    '/assets',
    express.static(`${folder}/assets`, { immutable: true, maxAge: oneYear, fallthrough: false }),
  );
  const serve = express.static(folder, {
    index: false,
    maxAge: 0,
    setHeaders: (response) => response.set('Cache-Control', 'no-cache'),
  });
  // By name, to leave out `index.html`: it is only the template of the pages.
  const names = readdirSync(folder).filter((name) => name !== 'index.html');
  const paths = new Set(names.map((name) => `/${name}`));
  app.use((request, response, next) => (paths.has(request.path) ? serve(request, response, next) : next()));
}

/**
 * Renders all pages on the server; `ask` calls their routes as the request's actor. `answerFailure` renders pages for
 * errors before that, e.g. when the store is away: they still show the crisis lines.
 */
export function servePages(
  app: Express,
  { template, entry }: Pages,
  ask: (request: Request) => ServerCall,
  log: Log,
): { answerFailure: ErrorRequestHandler } {
  function sendPage(response: Response, page: Rendered): void {
    const html = template
      .replace(/<html lang="\w+">/, `<html lang="${page.language}">`)
      .replace('<!--app-->', () => page.body)
      .replace('<!--state-->', () => page.state);
    response.status(page.status).type('html').send(html);
  }

  const callAs = (request: Request): ServerCall => {
    const call = ask(request);
    return (route, given) => call(route, given).catch(asCode);
  };

  async function answer(request: Request, response: Response, call: ServerCall): Promise<void> {
    // The only address without a language: there the browser's language decides.
    if (request.path === '/') {
      response.vary('Accept-Language');
      const home = await entry.firstHome(call, (offered) => request.acceptsLanguages([...offered]));
      if (home !== null) return response.redirect(302, home);
    }
    sendPage(response, await entry.render({ path: request.originalUrl, call }));
  }

  app.get('/{*page}', (request, response) => answer(request, response, callAs(request)));

  app.post('/{*page}', async (request, response) => {
    const fields = (request.body ?? {}) as FormFields;
    const outcome = await entry.submit({ path: request.originalUrl, fields, call: callAs(request) });
    // 303: reloading or going back does not resend the form.
    if ('goTo' in outcome) response.redirect(303, outcome.goTo);
    else sendPage(response, outcome);
  });

  return {
    answerFailure: (error: unknown, request: Request, response: Response, next: NextFunction) => {
      const isPage = request.method === 'GET' && !/^\/(api|assets|socket\.io)\//.test(request.path);
      const { code } = viewOf(error);
      // A malformed URL answers with the page for 404.
      const isUnreadable = error instanceof URIError;
      const isOurs = code === 'internal' || code === 'storeUnavailable';
      if (!isPage || response.headersSent || error instanceof NaastError || !(isUnreadable || isOurs))
        return next(error);
      if (code === 'internal') log.fault('requestFailed', error);
      const call = isUnreadable ? callAs(request) : () => Promise.reject(new NaastError(code));
      answer(request, response, call).catch(next);
    },
  };
}

/** Components get errors by code, as in the browser. */
function asCode(error: unknown): never {
  if (error instanceof NaastError) throw error;
  throw new NaastError(isStoreAway(error) ? 'storeUnavailable' : 'internal');
}
