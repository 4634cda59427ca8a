import type { Language } from '../languages.js';
import { englishWords } from './words-en.js';
import { dutchWords } from './words-nl.js';

/** The words a codename is drawn from, by the language it is asked in. */
export const codenameLists: Readonly<Record<Language, readonly string[]>> = {
  nl: dutchWords,
  en: englishWords,
};
