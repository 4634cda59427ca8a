import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import type { Texts } from '@naast/shared/texts/shape';
import { pageAt } from './pages.js';

/** By a page's path. Pages that are private have none. */
const described: Readonly<Record<string, keyof Texts['descriptions']>> = {
  '/': 'home',
  '/rooms/:roomId': 'room',
  '/ask': 'ask',
  '/return': 'return',
  '/breathe': 'breathe',
  '/privacy': 'privacy',
  '/me': 'member',
  '/me/new': 'member',
};

/** The meta description of a public page; null for other pages. `path`: without the language. */
export function descriptionOf(path: string, language: Language): string | null {
  const about = described[pageAt(path)?.page.path ?? ''];
  return about === undefined ? null : texts[language].descriptions[about];
}
