import type { Language } from '@naast/shared/languages';
import { type Late, late } from '../../../../late.js';
import type { NameWords } from './draw-name.js';

/** The words that names are drawn from. Loaded when somebody asks for one: most people bring their own. */
export const nameWords: Record<Language, Late<NameWords>> = {
  nl: late(() => import('./nl.js')),
  en: late(() => import('./en.js')),
};
