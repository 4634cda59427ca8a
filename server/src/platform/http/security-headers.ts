import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { isHttps, isOnionService } from './origins.js';

/** Headers on every response (promise 20). `origin` decides on those that only make sense over https. */
export function securityHeaders(origin: string | null): RequestHandler[] {
  const isOnion = isOnionService(origin);
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          'default-src': ["'none'"],
          'script-src': ["'self'"],
          'style-src': ["'self'"],
          'img-src': ["'self'", 'data:'],
          'font-src': ["'self'"],
          'connect-src': ["'self'"],
          'manifest-src': ["'self'"],
          'form-action': ["'self'"],
          'base-uri': ["'none'"],
          'frame-ancestors': ["'none'"],
          'require-trusted-types-for': ["'script'"],
          'trusted-types': ["'none'"],
          ...(isHttps(origin) && !isOnion ? { 'upgrade-insecure-requests': [] } : {}),
        },
      },
      crossOriginOpenerPolicy: { policy: 'same-origin' },
      crossOriginResourcePolicy: { policy: 'same-origin' },
      // Not `no-referrer`: `origins.ts` needs the Referer to tell our forms from foreign ones.
      referrerPolicy: { policy: 'same-origin' },
      strictTransportSecurity:
        isHttps(origin) && !isOnion ? { maxAge: 31_536_000, includeSubDomains: false } : false,
      frameguard: { action: 'deny' },
    }),
    (_request, response, next) => {
      // `setHeader` of Node, not Express: it also applies to Socket.IO's responses.
      response.setHeader(
        'Permissions-Policy',
        'camera=(), microphone=(), geolocation=(), browsing-topics=()',
      );
      response.setHeader('Cache-Control', 'no-store');
      next();
    },
  ];
}
