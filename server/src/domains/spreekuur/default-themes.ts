import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';
import { fixedId } from '../../kernel/fixed-id.js';

/** Themes of a new organisation, which it can edit. Everyday words, no diagnoses. */
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

/** Idempotent: skips themes that exist. */
export async function createDefaultThemes(ctx: Ctx): Promise<void> {
  const known = new Set((await ctx.stores.spreekuur.themes()).map(({ title }) => title.nl));
  for (const [position, title] of defaultThemes.entries())
    if (!known.has(title.nl))
      await ctx.stores.spreekuur.createTheme({ id: fixedId(`theme ${position}`), title }, position);
}
