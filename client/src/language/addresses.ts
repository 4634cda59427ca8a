import { type Language, languages } from '@naast/shared/languages';

/**
 * Makes a path safe for redirects: `//host` and `/\host` lead to another host, as does `/<tab>/host`, since browsers ignore control
 * characters.
 */
export function ownPath(path: string): string {
  const end = path.search(/[?#]/);
  const pathname = end === -1 ? path : path.slice(0, end);
  const rest = end === -1 ? '' : path.slice(end);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  return `/${pathname.replace(/[\u0000-\u0020]+/g, '')}`.replace(/[\\/]+/g, '/') + rest;
}

/** Dutch is at `/…`, English at `/en/…`, so that the language needs no cookie. `/nl/…` works too. */
export function splitAddress(pathname: string): { language: Language; path: string } {
  const own = ownPath(pathname);
  for (const language of languages) {
    if (own === `/${language}`) return { language, path: '/' };
    if (own.startsWith(`/${language}/`)) return { language, path: own.slice(`/${language}`.length) };
  }
  return { language: 'nl', path: own };
}

/** Home always names its language: `/` redirects by the browser's language. */
export function addressIn(language: Language, path: string): string {
  const own = ownPath(path);
  if (own === '/') return `/${language}`;
  return language === 'nl' ? own : `/${language}${own}`;
}
