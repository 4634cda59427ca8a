import type { Routes } from '@naast/shared/contract/kit';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { answerErrors, unknownAddress } from './answer-errors.js';
import { answerRoute, type BoundRoutes, bindRoutes } from './bind-routes.js';
import { serveAssets } from './built-files.js';
import { oneSlash } from './one-slash.js';
import { isHttps, type OriginRules } from './origins.js';
import { type Pages, type ServerCall, servePages } from './pages.js';
import { serveQuickExit } from './quick-exit.js';
import { refuseForeignChanges, refuseForeignPeeks } from './refuse-foreign.js';
import { securityHeaders } from './security-headers.js';
import { serveSecurityTxt } from './security-txt.js';
import type { Visits } from './visits.js';

export interface HttpAppOptions {
  readonly publicOrigin: string | null;
  readonly proxyHops: number;
  readonly securityContact: string | null;
  readonly now: () => Date;
  readonly log: Log;
  readonly routes: Routes;
  readonly handlers: BoundRoutes;
  readonly visits: Visits;
  readonly origins: OriginRules;
  /** express-session and passport. */
  readonly sessions: readonly RequestHandler[];
  /** Null: serve the API only. */
  readonly pages: Pages | null;
  /** The crisis lines for pages that cannot read them. */
  readonly knownCrisis?: () => object;
  readonly isReady: () => Promise<boolean>;
  /** Documents generated from the contract, by path; slow, so made at the first request. */
  readonly documents: Readonly<Record<string, () => object>>;
}

export function createHttpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // A number of hops, never `true`: any client can forge the header.
  app.set('trust proxy', options.proxyHops);
  app.set('query parser', 'simple');
  app.set('etag', false); // responses are never cached
  app.use(securityHeaders(options.publicOrigin));
  app.use(oneSlash);

  app.get('/healthz', async (_request, response) => {
    const ready = await options.isReady();
    response.status(ready ? 200 : 503).json({ ready });
  });
  serveSecurityTxt(app, { ...options, contact: options.securityContact });
  if (options.pages) serveAssets(app, options.pages.folder);

  app.use(
    '/api',
    refuseForeignChanges(options.origins.isOurs),
    express.json({ limit: limits.jsonBytes, strict: true }),
  );
  for (const [path, make] of Object.entries(options.documents)) {
    let document: object | null = null;
    app.get(path, (_request, response) => {
      document ??= make();
      response.json(document);
    });
  }
  app.use(...options.sessions);
  bindRoutes(app, options.routes, options.handlers, (request) => options.visits.enter(request));
  app.use('/api', unknownAddress);

  const ask = (request: Request) => askAs(request, options);
  serveQuickExit(app, {
    isOurForm: options.origins.isOurForm,
    isSecure: isHttps(options.publicOrigin),
    endVisit: (request) => ask(request)(peopleRoutes.leaveQuickly, {}),
  });

  // Pages from here on; without JavaScript, a form posts to its own page.
  app.use(
    refuseForeignChanges(options.origins.isOurForm),
    refuseForeignPeeks,
    express.urlencoded({ extended: false, limit: limits.formBytes }),
  );
  const pages = options.pages && servePages(app, options.pages, ask, options);
  app.use(unknownAddress);
  if (pages) app.use(pages.answerFailure);
  app.use(answerErrors(options.log));
  return app;
}

/** Calls routes in-process for a page, as the request's actor; a posted form may change that actor. */
function askAs(request: Request, { visits, routes, handlers }: HttpAppOptions): ServerCall {
  let entered: ReturnType<Visits['enter']> | null = null;
  return async (route, given) => {
    entered ??= visits.enter(request);
    const { ctx, visit } = await entered;
    // The SSR bundle has its own copy of the contract, so routes are matched by method and path.
    const name = Object.keys(routes).find(
      (key) => routes[key]?.path === route.path && routes[key].method === route.method,
    );
    const own = name === undefined ? undefined : routes[name];
    const handler = name === undefined ? undefined : handlers[name];
    if (!own || !handler) throw new NaastError('notFound');
    if (own.method !== 'GET') entered = null;
    return answerRoute(own, handler, given, ctx, visit);
  };
}
