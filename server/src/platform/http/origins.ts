import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Whether the public address is https: then cookies are Secure and HSTS is sent. */
export const isHttps = (publicOrigin: string | null): boolean => publicOrigin?.startsWith('https:') ?? false;

/** Whether the public address is an onion service: Tor encrypts the connection, and all clients share one address. */
export const isOnionService = (publicOrigin: string | null): boolean =>
  publicOrigin !== null && new URL(publicOrigin).hostname.endsWith('.onion');

/** The headers of an HTTP request or of a socket's handshake. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
}

/** CSRF rules: which page's requests may change something or open a socket. The same for both transports. */
export interface OriginRules {
  /** From our own scripts. */
  isOurs(request: Asked): boolean;
  /** Also from our own forms without JavaScript; some browsers send them with a null origin. */
  isOurForm(request: Asked): boolean;
}

/**
 * With a public origin, exactly that one. Without, the requested host, if it is this machine's name or an IP address:
 * foreign names that resolve to us (DNS rebinding) are refused. Sec-Fetch-Site, where sent, must agree.
 */
export function originRules(publicOrigin: string | null): OriginRules {
  function isOurs({ headers }: Asked): boolean {
    const { host } = headers;
    if (isFromElsewhere({ headers })) return false;
    // Same-origin GETs send no Origin, e.g. a socket's polling.
    if (headers.origin === undefined && isSameOrigin(headers)) return true;
    const origin = headers.origin ?? originOfReferer(headers);
    if (origin === null) return false;
    if (publicOrigin !== null) return origin === publicOrigin;
    return isLocalAddress(host) && origin === `http://${host}`;
  }
  return {
    isOurs,
    isOurForm: (request) =>
      request.headers.origin === 'null' ? isSameOrigin(request.headers) : isOurs(request),
  };
}

/** Whether another site made the request, including other subdomains. False if an old browser does not say. */
export function isFromElsewhere({ headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** A navigation to a page, from a link anywhere; not a hidden request by another site. */
export const isVisit = ({ headers }: Asked): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

/**
 * Safari before 16.4, and all browsers on plain http in a local network, send no Sec-Fetch-Site. Then use the Referer,
 * which pages cannot forge and which our pages send to us.
 */
function originOfReferer(headers: IncomingHttpHeaders): string | null {
  if (headers['sec-fetch-site'] !== undefined || headers.referer === undefined) return null;
  return URL.canParse(headers.referer) ? new URL(headers.referer).origin : null;
}

const isSameOrigin = (headers: IncomingHttpHeaders): boolean => headers['sec-fetch-site'] === 'same-origin';

function isLocalAddress(host: string | undefined): boolean {
  if (host === undefined || !URL.canParse(`http://${host}`)) return false;
  const name = new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '');
  return name === 'localhost' || isIP(name) !== 0;
}
