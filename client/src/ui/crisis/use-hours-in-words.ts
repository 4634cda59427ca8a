import type { CrisisLine } from '@naast/shared/contract/organisation';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { weekdaysInWords } from '../time.js';

/** Stays on one line: no-break spaces. */
const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0');

/** When a line is open; and when it opens, for one that is closed now. */
export function useHoursInWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  const daysIn = ({ days }: NonNullable<CrisisLine['hours']>) => days && weekdaysInWords(days, language);
  return {
    open(hours: CrisisLine['hours']): string {
      if (!hours) return unbroken(t('crisis.always'));
      const { from, to } = hours;
      const days = daysIn(hours);
      return `${days ? `${days}, ` : ''}${unbroken(t('crisis.between', { from, to }))}`;
    },
    closed(hours: CrisisLine['hours']): string {
      const days = hours ? daysIn(hours) : undefined;
      const from = hours?.from;
      return days ? t('crisis.closedUntil', { days, from }) : t('crisis.closedNow', { from });
    },
  };
}
