import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import { Clock, Moon, Sun } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { partOfDay } from '../../ui/time.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './asker.module.css';

/** Whether the team is reading now, and when it reads next: one quiet line. */
export function WhenRead({ spreekuur }: { spreekuur: SpreekuurView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { now, timeZone } = useClock();
  const Icon = spreekuur.isWatched ? Sun : partOfDay(now, timeZone) === 'night' ? Moon : Clock;
  const { isWatched, watchedFrom } = spreekuur;
  return (
    <p className={styles.now}>
      <Icon size={20} aria-hidden />
      <span>
        {isWatched
          ? t('ask.when.watched')
          : watchedFrom === null
            ? t('ask.when.never')
            : t('ask.when.unwatched', { moment: moment(watchedFrom) })}
        {!isWatched && (
          <span className={styles.ifBelow}>
            {' '}
            <a href="#crisis-block">{t('ask.when.elsewhere')}</a>
          </span>
        )}
      </span>
    </p>
  );
}
