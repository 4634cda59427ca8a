import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Route } from '@naast/shared/contract/kit';
import type { ErrorRequestHandler, Express, NextFunction, Request, Response } from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { isStoreAway } from '../storage/store-errors.js';
import { viewOf } from './answer-errors.js';
import { type Manifest, manifestIn, readManifest, scriptsOf } from './built-files.js';

/** The interface of the client's SSR bundle: renders any page without JavaScript. */
interface EntryServer {
  render(request: { path: string; call: ServerCall; knownCrisis?: object | undefined }): Promise<Rendered>;
  /** The home page of another language to redirect `/` to; null to serve `/` itself. */
  firstHome(call: ServerCall, prefer: (offered: readonly string[]) => string | false): Promise<string | null>;
  /** Handles a form sent without JavaScript: a redirect, or the page again with its errors. */
  submit(request: {
    path: string;
    fields: FormFields;
    call: ServerCall;
    knownCrisis?: object | undefined;
  }): Promise<{ goTo: string } | Rendered>;
}

/** Calls one route in-process. */
export type ServerCall = (route: Route, given: object) => Promise<unknown>;
type FormFields = Readonly<Record<string, string | readonly string[]>>;

interface Rendered {
  readonly status: number;
  readonly language: string;
  /** What the page says of itself in its head. */
  readonly description: string | null;
  /** Styles beside those of the build: its address. */
  readonly sheet: string | null;
  /** Files of the client's source whose script the browser needs for this page. */
  readonly files: readonly string[];
  readonly body: string;
  readonly state: string;
}

export interface Pages {
  /** Static files. */
  readonly folder: string;
  /** The HTML that rendered pages are put into. */
  readonly template: string;
  readonly manifest: Manifest;
  readonly entry: EntryServer;
}

const clientFolder = fileURLToPath(new URL('../../../../client/', import.meta.url));
const bundle = `${clientFolder}dist-ssr/entry-server.js`;

export const isClientBuilt = (): boolean =>
  [bundle, `${clientFolder}dist/index.html`, manifestIn(`${clientFolder}dist`)].every((file) =>
    existsSync(file),
  );

/** The built client's pages; null if it is not built. */
export async function builtPages(): Promise<Pages | null> {
  if (!isClientBuilt()) return null;
  const folder = `${clientFolder}dist`;
  const template = await readFile(`${folder}/index.html`, 'utf8');
  const manifest = await readManifest(folder);
  return { folder, template, manifest, entry: (await import(pathToFileURL(bundle).href)) as EntryServer };
}

/**
 * Renders all pages on the server; `ask` calls their routes as the request's actor. `answerFailure` renders pages for
 * errors before that, e.g. when the store is away: they still show the crisis lines.
 */
export function servePages(
  app: Express,
  { template, manifest, entry }: Pages,
  ask: (request: Request) => ServerCall,
  {
    log,
    publicOrigin,
    knownCrisis,
  }: {
    readonly log: Log;
    readonly publicOrigin: string | null;
    /** The crisis lines to show while they cannot be read. */
    readonly knownCrisis?: () => object;
  },
): { answerFailure: ErrorRequestHandler } {
  function sendPage(response: Response, page: Rendered): void {
    const html = template
      .replace('</head>', () => `${described(page)}${styled(page)}${fetchAtOnce(page.files)}</head>`)
      .replace(/<html lang="\w+">/, `<html lang="${page.language}">`)
      .replace('<!--app-->', () => page.body)
      .replace('<!--state-->', () => page.state);
    response.status(page.status).type('html').send(html);
  }

  /** For search engines and previews of links. A preview takes a whole address for its picture only. */
  function described({ description }: Rendered): string {
    const said = description?.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return [
      said && `<meta name="description" content="${said}">`,
      said && `<meta property="og:description" content="${said}">`,
      publicOrigin && `<meta property="og:image" content="${publicOrigin}/card.png">`,
    ]
      .filter(Boolean)
      .join('');
  }

  /** After those of the build, which it changes. */
  const styled = ({ sheet }: Rendered): string =>
    sheet === null ? '' : `<link rel="stylesheet" id="accent" href="${sheet}">`;

  /** Without it a browser would find the script of this page only after it has run what asks for it. */
  const fetchAtOnce = (files: readonly string[]): string =>
    scriptsOf(manifest, files)
      .filter((address) => !template.includes(`"${address}"`))
      .map((address) => `<link rel="modulepreload" crossorigin href="${address}">`)
      .join('');

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
    sendPage(response, await entry.render({ path: request.originalUrl, call, knownCrisis: knownCrisis?.() }));
  }

  app.get('/{*page}', (request, response) => answer(request, response, callAs(request)));

  app.post('/{*page}', async (request, response) => {
    const fields = (request.body ?? {}) as FormFields;
    const outcome = await entry.submit({
      path: request.originalUrl,
      fields,
      call: callAs(request),
      knownCrisis: knownCrisis?.(),
    });
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
