import type { QuestionItem } from '@naast/shared/contract/answering';
import { useTranslation } from 'react-i18next';
import { Chip } from '../chip.js';
import { useClock } from '../clock.js';
import { useMoment, useShortMoment } from '../use-moment.js';

interface DueProps {
  readonly question: QuestionItem;
  readonly isShort?: boolean;
}

/** The soonest promise and whether it is overdue; without one, why nothing is due. */
export function Due({ question: { dueBy, setAside, voices }, isShort = false }: DueProps) {
  const { t } = useTranslation();
  const long = useMoment();
  const short = useShortMoment();
  const moment = isShort ? short : long;
  const { now } = useClock();
  if (setAside !== null) return <span>{t('questions.goes', { moment: moment(setAside.until) })}</span>;
  if (dueBy === null) {
    const isAskedBack = voices.some(({ state }) => state === 'asksBack');
    return <Chip>{t(isAskedBack ? 'questions.waitsForAsker' : 'questions.done')}</Chip>;
  }
  if (Date.parse(dueBy) >= now) return <span>{t('questions.due', { moment: moment(dueBy) })}</span>;
  return (
    <Chip tone="heed">
      {t(isShort ? 'questions.lateShort' : 'questions.late', { moment: moment(dueBy) })}
    </Chip>
  );
}
