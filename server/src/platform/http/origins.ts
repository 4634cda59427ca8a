import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** Whether people reach Naast by https: then cookies are Secure, and HSTS is sent. */
export const isHttps = (publicOrigin: string | null): boolean => publicOrigin?.startsWith('https:') ?? false;

/** Whether people reach Naast as an onion service: Tor itself keeps it from eavesdroppers, and all addresses are one. */
export const isOnionService = (publicOrigin: string | null): boolean =>
  publicOrigin !== null && new URL(publicOrigin).hostname.endsWith('.onion');

/** What is judged of a request: its headers, over HTTP and at a socket's handshake alike. */
interface Asked {
  readonly headers: IncomingHttpHeaders;
}

/** Which pages may change something or open a connection, by what the browser tells of them. One rule for REST and sockets. */
export interface OriginRules {
  /** Our own scripts. */
  isOurs(request: Asked): boolean;
  /** Our own forms too, which work without JavaScript; some browsers send them with a null origin. */
  isOurForm(request: Asked): boolean;
}

/**
 * With a public origin, exactly that one. Without, the address that the browser used, if it is this machine's name or a bare
 * address: a foreign name that resolves to us (DNS rebinding) is refused. What the browser adds in Sec-Fetch-Site has to agree.
 */
export function originRules(publicOrigin: string | null): OriginRules {
  function isOurs({ headers }: Asked): boolean {
    const { host } = headers;
    if (isFromElsewhere({ headers })) return false;
    // GETs of our own pages send no origin: a socket's polling.
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

/** The browser says that another site's page asks, a neighbour under the same domain included. Old browsers say nothing. */
export function isFromElsewhere({ headers }: Asked): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** Somebody goes to a page, by a link anywhere; not another site that loads it behind their back. */
export const isVisit = ({ headers }: Asked): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';

/**
 * Safari before 16.4, and any browser on plain http in a local network, sends no Sec-Fetch-Site: then the page that asks is told by
 * the Referer, which no page can forge and which our pages send to us.
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
