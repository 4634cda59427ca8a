import { z } from 'zod';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text of the organisation, in all languages of the screen. */
export const bilingualSchema = z.strictObject({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;
