import type { Bilingual } from '@naast/shared/languages';

/** Themes of a new organisation, which a coordinator can change. Everyday words, no diagnoses. */
export const defaultThemes: readonly Bilingual[] = [
  { nl: 'Stemmen horen', en: 'Hearing voices' },
  { nl: 'Medicijnen', en: 'Medication' },
  { nl: 'Somber of moe', en: 'Low or tired' },
  { nl: 'Angst en onrust', en: 'Fear and unrest' },
  { nl: 'Slapen', en: 'Sleep' },
  { nl: 'Werk, geld en wonen', en: 'Work, money and housing' },
  { nl: 'Familie en naasten', en: 'Family and loved ones' },
  { nl: 'Na een opname', en: 'After a stay in hospital' },
  { nl: 'Zin en betekenis', en: 'Meaning and purpose' },
  { nl: 'Iets anders', en: 'Something else' },
];
