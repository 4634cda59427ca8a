import { useLanguage } from '../language/language-context.js';
import { useTranslation } from '../language/use-translation.js';
import { useClock, useTimeZone } from './clock.js';
import { agoInWords, clockTime, dayInWords, momentInShort, momentSeenFrom } from './time.js';

/** Turns an instant into "morgen om 19 uur". */
export function useMoment(): (instant: string) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  const { now, timeZone } = useClock();
  return (instant) => {
    const moment = momentSeenFrom(Date.parse(instant), now, language, timeZone);
    return t(`hours.moment.${moment.kind}`, { ...moment });
  };
}

/** Turns an instant into "di 17:00". */
export function useShortMoment(): (instant: string) => string {
  const language = useLanguage();
  const { now, timeZone } = useClock();
  return (instant) => momentInShort(Date.parse(instant), now, language, timeZone);
}

/** Turns an instant into "zondag". */
export function useDay(): (instant: string) => string {
  const language = useLanguage();
  const { now, timeZone } = useClock();
  return (instant) => dayInWords(Date.parse(instant), now, language, timeZone);
}

/** Turns an instant into "3 dagen geleden". */
export function useAge(): (instant: string) => string {
  const language = useLanguage();
  const { now } = useClock();
  return (instant) => agoInWords(Date.parse(instant), now, language);
}

/** Turns an instant into "19:05". */
export function useClockTime(): (instant: string) => string {
  const timeZone = useTimeZone();
  return (instant) => clockTime(Date.parse(instant), timeZone);
}
