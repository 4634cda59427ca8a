import type { Opening } from '@naast/shared/contract/clock-time';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { weekdaysInWords } from '../time.js';
import { groupOpenings, isWholeDay } from './group-openings.js';
import styles from './rooms.module.css';

interface RoomHoursProps {
  readonly weekly: readonly Opening[];
  /** What the hours are of, for a screen reader; without it, of a room. */
  readonly label?: string;
}

/** Regular hours, days with the same hours on one line. */
export function RoomHours({ weekly, label }: RoomHoursProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (weekly.length === 0) return <p className={styles.hours}>{t('hours.none')}</p>;
  return (
    <ul className={styles.hours} aria-label={label ?? t('rooms.weekly')}>
      {groupOpenings(weekly).map(({ from, to, weekdays }) => {
        const isEveryDay = weekdays.length === 7;
        if (isEveryDay && isWholeDay({ from, to })) return <li key={from}>{t('hours.dayAndNight')}</li>;
        const days = isEveryDay ? t('hours.everyDay') : weekdaysInWords(weekdays, language);
        return (
          <li key={`${from}${to}`}>
            {t('hours.line', { days: days.charAt(0).toLocaleUpperCase() + days.slice(1), from, to })}
          </li>
        );
      })}
    </ul>
  );
}
