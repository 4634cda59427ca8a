import { type Language, languages } from '@naast/shared/languages';

/**
 * The same path as one that stays on our own host, whatever came in: `//host` and `/\host` would lead to another one, and
 * browsers leave out control characters, so that `/<tab>/host` would too.
 */
export function ownPath(path: string): string {
  const end = path.search(/[?#]/);
  const pathname = end === -1 ? path : path.slice(0, end);
  const rest = end === -1 ? '' : path.slice(end);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  return `/${pathname.replace(/[\u0000-\u0020]+/g, '')}`.replace(/[\\/]+/g, '/') + rest;
}

/** Dutch lives at `/…`, English at `/en/…`; so the language needs no cookie. `/nl/…` is understood as well. */
export function splitAddress(pathname: string): { language: Language; path: string } {
  const own = ownPath(pathname);
  for (const language of languages) {
    if (own === `/${language}`) return { language, path: '/' };
    if (own.startsWith(`/${language}/`)) return { language, path: own.slice(`/${language}`.length) };
  }
  return { language: 'nl', path: own };
}

/** Home always names its language: at `/` the server would go by the browser's language again. */
export function addressIn(language: Language, path: string): string {
  const own = ownPath(path);
  if (own === '/') return `/${language}`;
  return language === 'nl' ? own : `/${language}${own}`;
}
