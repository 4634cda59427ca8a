import type { Routes } from '@naast/shared/contract/kit';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import express, { type Express, type Request, type RequestHandler } from 'express';
import { NaastError } from '../../kernel/errors.js';
import type { Log } from '../logging/log.js';
import { answerErrors, unknownAddress } from './answer-errors.js';
import { answerRoute, type BoundRoutes, bindRoutes } from './bind-routes.js';
import { oneSlash } from './one-slash.js';
import { isHttps, type OriginRules } from './origins.js';
import { type Pages, type ServerCall, serveAssets, servePages } from './pages.js';
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
  /** Cookie session and what binds it to an account. */
  readonly sessions: readonly RequestHandler[];
  /** null: this server answers its routes only. */
  readonly pages: Pages | null;
  readonly isReady: () => Promise<boolean>;
  /** Documents that are made from the contract, by path; each takes a while, so it is made when first asked for. */
  readonly documents: Readonly<Record<string, () => object>>;
}

export function createHttpApp(options: HttpAppOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  // A number of hops, never `true`: anybody can write the header.
  app.set('trust proxy', options.proxyHops);
  app.set('query parser', 'simple');
  app.set('etag', false); // answers are never kept
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
    endVisit: (request) => ask(request)(peopleRoutes.signOut, {}),
  });

  // What is left now are pages; a form without JavaScript posts to the page it stands on.
  app.use(
    refuseForeignChanges(options.origins.isOurForm),
    refuseForeignPeeks,
    express.urlencoded({ extended: false, limit: limits.formBytes }),
  );
  const pages = options.pages && servePages(app, options.pages, ask, options.log);
  app.use(unknownAddress);
  if (pages) app.use(pages.answerFailure);
  app.use(answerErrors(options.log));
  return app;
}

/** A page asks its routes in the process, as the visitor whose request it is; a form that was posted may change who that is. */
function askAs(request: Request, { visits, routes, handlers }: HttpAppOptions): ServerCall {
  let entered: ReturnType<Visits['enter']> | null = null;
  return async (route, given) => {
    entered ??= visits.enter(request);
    const { ctx, visit } = await entered;
    // The bundle has its own copy of the contract, so a route is known by its method and path.
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
