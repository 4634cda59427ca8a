import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import type { Request, Response } from 'express';

/**
 * The second cookie, for the team only: it shows at sign-in that a team account signed in with this browser before. Its
 * path is that route alone, so no other request carries it.
 */
const attributes = { httpOnly: true, sameSite: 'strict', path: peopleRoutes.signIn.path } as const;
const nameOf = (isSecure: boolean) => (isSecure ? '__Secure-naast-known' : 'naast-known');

/** The cookie's value, or null. */
export function shownByCookie(request: Request, isSecure: boolean): string | null {
  const name = `${nameOf(isSecure)}=`;
  const cookies = (request.headers.cookie ?? '').split(/;\s*/);
  return cookies.find((cookie) => cookie.startsWith(name))?.slice(name.length) ?? null;
}

export function rememberBrowser(response: Response, shown: string, isSecure: boolean): void {
  response.cookie(nameOf(isSecure), shown, { ...attributes, secure: isSecure, maxAge: limits.knownBrowser });
}

export function forgetBrowser(response: Response, isSecure: boolean): void {
  response.clearCookie(nameOf(isSecure), { ...attributes, secure: isSecure });
}
