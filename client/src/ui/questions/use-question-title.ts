import type { QuestionItem } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import { spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useDay } from '../use-moment.js';

/** A question without its words: "Angst en onrust · zondag". */
export function useQuestionTitle(): (question: QuestionItem) => string {
  const { t } = useTranslation();
  const themes = useQuestionThemes();
  const day = useDay();
  return (question) => t('questions.item', { theme: themes(question), day: day(question.askedAt) });
}

/** What it is about, in a word or two: "Angst en onrust". */
export function useQuestionThemes(): (question: QuestionItem) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  const themes = useQuery(spreekuurQuery()).data?.themes ?? [];
  return ({ themeIds }) =>
    themes
      .filter(({ id }) => themeIds.includes(id))
      .map(({ title }) => say(title))
      .join(', ') || t('questions.noTheme');
}
