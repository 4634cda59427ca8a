import type { Language } from '@naast/shared/languages';
import { texts } from '@naast/shared/texts/all';
import { pageAt } from './pages.js';

/** The meta description of a public page; null for other pages. `path`: without the language. */
export function descriptionOf(path: string, language: Language): string | null {
  const about = pageAt(path)?.page.description;
  return about === undefined ? null : texts[language].descriptions[about];
}
