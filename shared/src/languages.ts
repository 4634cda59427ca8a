import { z } from 'zod';

export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text that the organisation wrote, in each language of the screen. */
export const bilingualSchema = z.strictObject({ nl: z.string(), en: z.string() });
export type Bilingual = z.infer<typeof bilingualSchema>;
