export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text of the organisation, in all languages of the screen. */
export type Bilingual = Record<Language, string>;
