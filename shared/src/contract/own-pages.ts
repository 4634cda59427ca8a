import { z } from 'zod';
import { limits } from '../limits.js';
import { ownPages } from '../own-pages.js';
import { houseText } from './given-text.js';
import { bilingualSchema, defineRoutes } from './kit.js';

/** The pages of the organisation, whose text a coordinator can write. */

const text = houseText({ maxCharacters: limits.settings.ownPageMaxCharacters });
const given = z.strictObject({ nl: text, en: text });
const stored = z.object({ nl: z.string().min(1), en: z.string().min(1) });

/** For each page the same shape. */
const forEach = <T>(shape: T) => ({
  terms: shape,
  accessibility: shape,
  complaints: shape,
  lostWords: shape,
});
export const givenOwnPages = forEach(given);
export const storedOwnPages = forEach(stored);

export const ownPageViewSchema = z.strictObject({
  page: z.enum(ownPages),
  /** As it was written, in the form that `page-text.ts` reads. */
  text: bilingualSchema,
  /** The day of the last change, of the text or of what is filled in. */
  changedOn: z.iso.date(),
});
export type OwnPageView = z.infer<typeof ownPageViewSchema>;

export const ownPageRoutes = defineRoutes({
  readOwnPage: {
    method: 'GET',
    path: '/api/pages/:page',
    summary:
      'A page of the organisation: terms of use, accessibility, complaints, or what to do without the nine words.',
    ability: 'organisation.read',
    params: z.strictObject({ page: z.enum(ownPages) }),
    isPublic: true,
    reply: ownPageViewSchema,
    errors: [],
  },
});
