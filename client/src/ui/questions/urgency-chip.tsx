import type { QuestionItem } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import { Chip } from '../chip.js';

/** From this urgency on the asker may be in danger. */
export const dangerFrom = 2;

export function UrgencyChip({ question: { urgency } }: { question: Pick<QuestionItem, 'urgency'> }) {
  const { t } = useTranslation();
  if (urgency === null) return <Chip tone="new">{t('questions.urgency.unread')}</Chip>;
  return (
    <Chip tone={urgency >= dangerFrom ? 'crisis' : 'plain'}>{t(`questions.urgency.short.${urgency}`)}</Chip>
  );
}
