import type { Language } from '../languages.js';
import { forFiles as en } from './en/for-files.js';
import { forFiles as nl } from './nl/for-files.js';
import type { Texts } from './shape.js';

/** The texts that the server writes itself; the screen's are those of the client. */
export const written: Record<Language, Pick<Texts, keyof typeof nl>> = { nl, en };
