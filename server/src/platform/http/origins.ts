import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** Whether people reach Naast by https: then cookies are Secure, and HSTS is sent. */
export const isHttps = (publicOrigin: string | null): boolean => publicOrigin?.startsWith('https:') ?? false;

/** Decides whether a request comes from our own pages. Same rule for REST and for both Socket.IO transports. */
export type OriginRule = (request: Pick<IncomingMessage, 'headers'>) => boolean;

/**
 * With a public origin, exactly that one. Without, the address that the browser used, if it is this machine's name or a bare
 * address: a foreign name that resolves to us (DNS rebinding) is refused.
 */
export function originRule(publicOrigin: string | null): OriginRule {
  return ({ headers }) => {
    const { origin } = headers;
    const isSameOriginFetch = headers['sec-fetch-site'] === 'same-origin';
    // Forms without JavaScript send "null" under our Referrer-Policy; same-origin GETs send none.
    if (origin === undefined || origin === 'null') return isSameOriginFetch;
    if (publicOrigin !== null) return origin === publicOrigin;
    return isLocalAddress(headers.host) && origin === `http://${headers.host}`;
  };
}

function isLocalAddress(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || isIP(name) !== 0;
}
