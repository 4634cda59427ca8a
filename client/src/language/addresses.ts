import type { Language } from '@naast/shared/languages';

/** Dutch lives at `/…`, English at `/en/…`; so the language needs no cookie. */
export function splitAddress(pathname: string): { language: Language; path: string } {
  if (pathname === '/en') return { language: 'en', path: '/' };
  if (pathname.startsWith('/en/')) return { language: 'en', path: pathname.slice(3) };
  return { language: 'nl', path: pathname };
}

export function addressIn(language: Language, path: string): string {
  if (language === 'nl') return path;
  return path === '/' ? '/en' : `/en${path}`;
}
