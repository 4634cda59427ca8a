import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import type { Texts } from '@naast/shared/texts/shape';
import { pageAt } from './pages.js';

/** By the path of a page's row. What is not here is for who is signed in, or about one person. */
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

/** What a public page says of itself in its head; null for every other page. `path`: without the language. */
export function descriptionOf(path: string, language: Language): string | null {
  const about = described[pageAt(path)?.page.path ?? ''];
  return about === undefined ? null : texts[language].descriptions[about];
}
