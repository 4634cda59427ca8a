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

/** What the client's server bundle offers: any page, readable without JavaScript. */
interface EntryServer {
  render(request: { path: string; call: ServerCall }): Promise<Rendered>;
  /** A form that was sent without JavaScript: where to go next, or the page again with what is not right. */
  submit(request: {
    path: string;
    fields: FormFields;
    call: ServerCall;
  }): Promise<{ goTo: string } | Rendered>;
}

/** Asks one route in the process. */
export type ServerCall = (route: Route, given: object) => Promise<unknown>;
type FormFields = Readonly<Record<string, string | readonly string[]>>;

interface Rendered {
  readonly status: number;
  readonly language: string;
  readonly body: string;
  readonly state: string;
}

/** What pages are made of. */
export interface Pages {
  /** Files that are served as they are. */
  readonly folder: string;
  /** The page that the rest is put into. */
  readonly template: string;
  readonly entry: EntryServer;
}

const clientFolder = fileURLToPath(new URL('../../../../client/', import.meta.url));
const bundle = `${clientFolder}dist-ssr/entry-server.js`;
const oneYear = 365 * 24 * 3600 * 1000;

export const isClientBuilt = (): boolean =>
  existsSync(bundle) && existsSync(`${clientFolder}dist/index.html`);

/** Those of the built client; null when it is not built. */
export async function builtPages(): Promise<Pages | null> {
  if (!isClientBuilt()) return null;
  const folder = `${clientFolder}dist`;
  const template = await readFile(`${folder}/index.html`, 'utf8');
  return { folder, template, entry: (await import(pathToFileURL(bundle).href)) as EntryServer };
}

/** The client's files: names with a hash in them never change. */
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
  // By name: the template of the pages lies there too, and is blank as it stands.
  const names = readdirSync(folder).filter((name) => name !== 'index.html');
  const paths = new Set(names.map((name) => `/${name}`));
  app.use((request, response, next) => (paths.has(request.path) ? serve(request, response, next) : next()));
}

/**
 * Every page, rendered by the server from the same components; `ask` answers their routes as this visitor.
 * `answerFailure` is for pages that failed before that, e.g. because the store is away: they too show the lines for now.
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

  app.get('/{*page}', async (request, response) => {
    sendPage(response, await entry.render({ path: request.originalUrl, call: callAs(request) }));
  });

  app.post('/{*page}', async (request, response) => {
    const fields = (request.body ?? {}) as FormFields;
    const outcome = await entry.submit({ path: request.originalUrl, fields, call: callAs(request) });
    // 303: going back and forth afterwards sends nothing a second time.
    if ('goTo' in outcome) response.redirect(303, outcome.goTo);
    else sendPage(response, outcome);
  });

  return {
    answerFailure: (error: unknown, request: Request, response: Response, next: NextFunction) => {
      const isPage = request.method === 'GET' && !/^\/(api|assets|socket\.io)\//.test(request.path);
      const { code } = viewOf(error);
      // An address that cannot be read is a page that does not exist.
      const isUnreadable = error instanceof URIError;
      const isOurs = code === 'internal' || code === 'storeUnavailable';
      if (!isPage || response.headersSent || error instanceof NaastError || !(isUnreadable || isOurs))
        return next(error);
      if (code === 'internal') log.fault('requestFailed', error);
      const call = isUnreadable ? callAs(request) : () => Promise.reject(new NaastError(code));
      entry.render({ path: request.originalUrl, call }).then((page) => sendPage(response, page), next);
    },
  };
}

/** The components know refusals by their code, as the browser does. */
function asCode(error: unknown): never {
  if (error instanceof NaastError) throw error;
  throw new NaastError(isStoreAway(error) ? 'storeUnavailable' : 'internal');
}
