import type { Language } from '../languages.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { Texts } from './shape.js';

/** All that the screen says, per language; i18next's plural and interpolation notation. */
export const texts: Record<Language, Texts> = { nl, en };
