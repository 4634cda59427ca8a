import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';

/** What a new organisation starts with; it edits its own. Words of people, no diagnoses. */
const defaultThemes: readonly Bilingual[] = [
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

/** Does nothing where themes were made before. */
export async function createDefaultThemes(ctx: Ctx): Promise<void> {
  if ((await ctx.stores.spreekuur.themes()).length > 0) return;
  for (const [position, title] of defaultThemes.entries())
    await ctx.stores.spreekuur.createTheme({ id: ctx.newId(), title }, position);
}
