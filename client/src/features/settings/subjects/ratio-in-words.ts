import { localeOf } from '@naast/shared/dates';
import type { Language } from '@naast/shared/languages';

/** A contrast as "4,4"; rounded down, so that what is too low never reads as enough. */
export const ratioInWords = (ratio: number, language: Language): string =>
  (Math.floor(ratio * 10) / 10).toLocaleString(localeOf(language), { minimumFractionDigits: 1 });
