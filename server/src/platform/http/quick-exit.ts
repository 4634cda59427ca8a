import { quickExit } from '@naast/shared/quick-exit';
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { forgetCookie } from './cookie-sessions.js';
import { forgetBrowser } from './known-browser-cookie.js';

/** Set where a visit ends: what its pages kept in the browser goes with it. */
export const clearSiteData = ['Clear-Site-Data', '"storage"'] as const;

interface QuickExitOptions {
  isOurForm(request: Request): boolean;
  readonly isSecure: boolean;
  endVisit(request: Request): Promise<unknown>;
}

/**
 * The quick exit, also without JavaScript: ends the visit and goes elsewhere, whatever happens here. By a Refresh and not by a
 * redirect: `form-action` allows our own address only, and a Refresh leaves nothing to come back to.
 */
export function serveQuickExit(app: Express, { isOurForm, isSecure, endVisit }: QuickExitOptions): void {
  app.post(quickExit.path, async (request, response) => {
    // A foreign page can send somebody away, but not end their visit.
    if (isOurForm(request)) {
      await endVisit(request);
      forgetBrowser(response, isSecure);
    }
    sendAway(response);
  });
  const goAnyway: ErrorRequestHandler = (error, request, response, next) => {
    if (request.method !== 'POST' || response.headersSent) return next(error);
    // The visit could not be ended: this browser at least forgets it.
    if (isOurForm(request)) {
      forgetCookie(response, isSecure);
      forgetBrowser(response, isSecure);
    }
    sendAway(response);
  };
  app.use(quickExit.path, goAnyway);
}

function sendAway(response: Response): void {
  response
    .status(200)
    .set(...clearSiteData)
    .set('Refresh', `0; url=${quickExit.elsewhere}`)
    .type('html')
    .send(`<!doctype html><meta charset="utf-8"><title>…</title><a href="${quickExit.elsewhere}">→</a>`);
}
