import type { QuestionItem } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import { Chip } from '../chip.js';
import { useClock } from '../clock.js';
import { useShortMoment } from '../use-moment.js';

interface DueProps {
  readonly question: QuestionItem;
  readonly isShort?: boolean;
}

/** The soonest promise and whether it is overdue; without one, why nothing is due. */
export function Due({ question: { dueBy, setAside, voices }, isShort = false }: DueProps) {
  const { t } = useTranslation();
  const short = useShortMoment();
  if (setAside !== null) return <span>{t('questions.goes', { moment: short(setAside.until) })}</span>;
  if (dueBy !== null) return <DueAt at={dueBy} isShort={isShort} />;
  const isAskedBack = voices.some(({ state }) => state === 'asksBack');
  return <Chip>{t(isAskedBack ? 'questions.waitsForAsker' : 'questions.done')}</Chip>;
}

/** A promise, and whether it is overdue. */
export function DueAt({ at, isShort }: { readonly at: string; readonly isShort: boolean }) {
  const { t } = useTranslation();
  const { now } = useClock();
  const moment = useShortMoment()(at);
  if (Date.parse(at) >= now) return <span>{t('questions.due', { moment })}</span>;
  return <Chip tone="heed">{t(isShort ? 'questions.lateShort' : 'questions.late', { moment })}</Chip>;
}
