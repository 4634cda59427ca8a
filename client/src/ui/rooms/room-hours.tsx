import type { Opening } from '@naast/shared/contract/clock-time';
import type { RoomDate } from '@naast/shared/contract/room-dates';
import { useLanguage } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../clock.js';
import { calendarDay, dayAndDate, weekdaysInWords } from '../time.js';
import { groupOpenings, isWholeDay } from './group-openings.js';
import styles from './rooms.module.css';

interface RoomHoursProps {
  readonly weekly: readonly Opening[];
  /** Days that differ from the week. */
  readonly dates?: readonly RoomDate[];
  /** What the hours are of, for a screen reader; without it, of a room. */
  readonly label?: string;
}

/** Regular hours, days with the same hours on one line; then the dates that differ, one by one. */
export function RoomHours({ weekly, dates = [], label }: RoomHoursProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { now, timeZone } = useClock();
  const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  if (weekly.length === 0 && dates.length === 0) return <p className={styles.hours}>{t('hours.none')}</p>;
  return (
    <ul className={styles.hours} aria-label={label ?? t('rooms.weekly')}>
      {groupOpenings(weekly).map(({ from, to, weekdays }) => {
        const isEveryDay = weekdays.length === 7;
        if (isEveryDay && isWholeDay({ from, to })) return <li key={from}>{t('hours.dayAndNight')}</li>;
        const days = isEveryDay ? t('hours.everyDay') : weekdaysInWords(weekdays, language);
        return <li key={`${from}${to}`}>{t('hours.line', { days: capital(days), from, to })}</li>;
      })}
      {dates.map((date) => {
        const day = capital(dayAndDate(date.on, calendarDay(now, timeZone), language));
        return date.kind === 'closed' ? (
          <li key={date.on}>{t('hours.closedOn', { day })}</li>
        ) : (
          <li key={`${date.on}${date.from}`}>{t('hours.openOn', { day, from: date.from, to: date.to })}</li>
        );
      })}
    </ul>
  );
}
