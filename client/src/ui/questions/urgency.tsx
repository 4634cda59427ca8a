import type { QuestionItem } from '@naast/shared/contract/answering';
import { useTranslation } from '../../language/use-translation.js';
import styles from './urgency.module.css';
import { dangerFrom } from './urgency-chip.js';

/** How urgent, in a line of a list: a dot and a word. */
export function Urgency({ question: { urgency } }: { question: QuestionItem }) {
  const { t } = useTranslation();
  const look = urgency === null ? styles.unread : urgency >= dangerFrom ? styles.danger : styles.plain;
  return (
    <span className={look}>
      {urgency === null ? t('questions.urgency.unread') : t(`questions.urgency.short.${urgency}`)}
    </span>
  );
}
