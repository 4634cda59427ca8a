import { quickExit } from '@naast/shared/quick-exit';
import type { ErrorRequestHandler, Express, Request, Response } from 'express';
import { forgetCookie } from './cookie-sessions.js';
import { forgetBrowser } from './known-browser-cookie.js';

/** Sent when a session ends: clears what its pages stored in the browser. */
export const clearSiteData = ['Clear-Site-Data', '"storage"'] as const;

interface QuickExitOptions {
  isOurForm(request: Request): boolean;
  readonly isSecure: boolean;
  endVisit(request: Request): Promise<unknown>;
}

/**
 * Quick exit without JavaScript: ends the session and leaves the site, whatever fails here. By a Refresh header and not
 * a redirect, because `form-action` allows our own origin only, and a Refresh leaves no history entry to come back to.
 */
export function serveQuickExit(app: Express, { isOurForm, isSecure, endVisit }: QuickExitOptions): void {
  app.post(quickExit.path, async (request, response) => {
    // A foreign page can send a visitor away, but not end the session.
    if (isOurForm(request)) {
      await endVisit(request);
      forgetBrowser(response, isSecure);
    }
    sendAway(response);
  });
  const goAnyway: ErrorRequestHandler = (error, request, response, next) => {
    if (request.method !== 'POST' || response.headersSent) return next(error);
    // The session could not be ended: at least clear this browser.
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
