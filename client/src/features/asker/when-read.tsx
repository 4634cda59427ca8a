import type { SpreekuurView } from '@naast/shared/contract/spreekuur';
import { Moon, Sun } from 'lucide-react';
import { useTranslation } from '../../language/use-translation.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './asker.module.css';

interface WhenReadProps {
  readonly spreekuur: SpreekuurView;
  /** The crisis lines are shown below it. */
  readonly hasLines?: boolean;
}

/** Whether the team is reading now, and when it reads next: one quiet line. */
export function WhenRead({ spreekuur, hasLines = false }: WhenReadProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { isWatched, watchedFrom } = spreekuur;
  return (
    <p className={styles.now}>
      {isWatched ? <Sun size={20} aria-hidden /> : <Moon size={20} aria-hidden />}
      <span>
        {isWatched
          ? t('ask.when.watched')
          : watchedFrom === null
            ? t('ask.when.never')
            : t('ask.when.unwatched', { moment: moment(watchedFrom) })}
        {!isWatched && !hasLines && (
          <>
            {' '}
            <a href="#crisis-block">{t('ask.when.elsewhere')}</a>
          </>
        )}
      </span>
    </p>
  );
}
