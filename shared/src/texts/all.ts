import type { Language } from '../languages.js';
import { en } from './en.js';
import { nl } from './nl.js';
import type { Texts } from './shape.js';

/** All that the screen says, per language; plurals as `key_one` and `key_other`, values as `{{name}}`. */
export const texts: Record<Language, Texts> = { nl, en };
