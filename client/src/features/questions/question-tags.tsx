import type { QuestionItem } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import { spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import styles from './questions.module.css';

/** Urgency, themes, worries and the asker's wishes. */
export function QuestionTags({ question }: { question: QuestionItem }) {
  const { t } = useTranslation();
  const say = useBilingual();
  const themes = useQuery(spreekuurQuery()).data?.themes ?? [];
  const { urgency } = question;
  return (
    <ul className={styles.tags}>
      <li className={urgency !== null && urgency >= 2 ? styles.urgent : undefined}>
        {urgency === null ? t('questions.urgency.unread') : t(`questions.urgency.short.${urgency}`)}
      </li>
      {question.worries.map((worry) => (
        <li key={worry} className={styles.urgent}>
          {t(`questions.worry.${worry}`)}
        </li>
      ))}
      {themes
        .filter(({ id }) => question.themeIds.includes(id))
        .map(({ id, title }) => (
          <li key={id}>{say(title)}</li>
        ))}
      <li>{t(`questions.askedFor.${question.askedFor}`)}</li>
      <li>{t(`questions.voiceWish.${question.voiceWish}`)}</li>
      <li>{t(`questions.tone.${question.tone}`)}</li>
      <li>{t(`questions.language.${question.language}`)}</li>
    </ul>
  );
}
