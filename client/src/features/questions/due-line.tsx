import { useTranslation } from '../../language/use-translation.js';
import { useClock } from '../../ui/clock.js';
import { useMoment } from '../../ui/use-moment.js';
import styles from './questions.module.css';

/** The soonest promise, and whether it is overdue. */
export function DueLine({ dueBy }: { dueBy: string | null }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { now } = useClock();
  if (dueBy === null) return <p className="quiet">{t('questions.noDue')}</p>;
  const isLate = Date.parse(dueBy) < now;
  return (
    <p className={isLate ? styles.late : undefined}>
      {t(isLate ? 'questions.late' : 'questions.due', { moment: moment(dueBy) })}
    </p>
  );
}
