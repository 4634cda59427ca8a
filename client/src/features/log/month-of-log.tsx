import type { LogMonth, LogPage } from '@naast/shared/contract/logbook';
import { ShieldCheck, TriangleAlert } from 'lucide-react';
import { useLanguage } from '../../language/language-context.js';
import { LocalLink } from '../../language/local-link.js';
import { useTranslation } from '../../language/use-translation.js';
import { buttonClass } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import { QuietRoom } from '../../ui/drawings/quiet-room.js';
import { EmptyState } from '../../ui/empty-state.js';
import { Note } from '../../ui/note.js';
import { calendarDay, monthInWords } from '../../ui/time.js';
import { TimedList } from '../../ui/timed-list.js';
import { useDay } from '../../ui/use-moment.js';
import styles from './log.module.css';
import { LogEntry } from './log-entry.js';

const addressOf = (month: LogMonth, before?: number): string =>
  `/team/log/${month}${before === undefined ? '' : `/${before}`}`;

interface Shown {
  readonly page: LogPage;
  readonly isFromNewest: boolean;
}

/** A page of one month; first whether the month verifies. */
export function MonthOfLog({ page, isFromNewest }: Shown) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <section className={styles.month} aria-labelledby="log-month">
      <h2 id="log-month">{monthInWords(page.month, language)}</h2>
      {page.isUnbroken ? (
        <Note icon={<ShieldCheck size={20} aria-hidden />}>
          <p>{t('log.whole')}</p>
        </Note>
      ) : (
        <Note tone="wrong" role="alert" icon={<TriangleAlert size={20} aria-hidden />}>
          <p>
            <strong>{t('log.broken')}</strong>
          </p>
          <p>{t('log.brokenText')}</p>
        </Note>
      )}
      {page.entries.length === 0 ? (
        <EmptyState drawing={<QuietRoom />}>
          <h3>{t('log.empty.title')}</h3>
          <p>{t('log.empty.text')}</p>
        </EmptyState>
      ) : (
        <Days entries={page.entries} />
      )}
      <OtherPages page={page} isFromNewest={isFromNewest} />
    </section>
  );
}

/** By day, the newest first. The numbers are the order of writing, which keeps the order within an hour. */
function Days({ entries }: { entries: LogPage['entries'] }) {
  const day = useDay();
  const { timeZone } = useClock();
  const sorted = [...entries].sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
  const days = [...new Set(sorted.map(({ at }) => calendarDay(Date.parse(at), timeZone)))];
  return days.map((date) => {
    const ofDay = sorted.filter(({ at }) => calendarDay(Date.parse(at), timeZone) === date);
    return (
      <section key={date} className={styles.day} aria-labelledby={`log-${date}`}>
        <h3 id={`log-${date}`}>{day(ofDay[0]?.at ?? date)}</h3>
        <TimedList>
          {ofDay.map((entry) => (
            <LogEntry key={entry.number} entry={entry} />
          ))}
        </TimedList>
      </section>
    );
  });
}

function OtherPages({ page, isFromNewest }: Shown) {
  const { t } = useTranslation();
  const language = useLanguage();
  const soft = buttonClass({ look: 'soft', size: 'small' });
  if (isFromNewest && page.before === null && page.earlier === null && page.later === null) return null;
  return (
    <nav className={styles.nav} aria-label={t('log.months')}>
      {page.before !== null && (
        <LocalLink to={addressOf(page.month, page.before)} className={soft}>
          {t('log.older')}
        </LocalLink>
      )}
      {!isFromNewest && (
        <LocalLink to={addressOf(page.month)} className={soft}>
          {t('log.newest')}
        </LocalLink>
      )}
      {page.earlier && (
        <LocalLink to={addressOf(page.earlier)} className={soft}>
          {t('log.earlier', { month: monthInWords(page.earlier, language) })}
        </LocalLink>
      )}
      {page.later && (
        <LocalLink to={addressOf(page.later)} className={soft}>
          {t('log.later', { month: monthInWords(page.later, language) })}
        </LocalLink>
      )}
    </nav>
  );
}
