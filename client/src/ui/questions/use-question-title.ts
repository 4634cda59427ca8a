import type { QuestionItem } from '@naast/shared/contract/answering';
import { useQuery } from '@tanstack/react-query';
import { spreekuurQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { useDay } from '../use-moment.js';

/** A question without its words: "Angst en onrust · zondag". */
export function useQuestionTitle(): (question: QuestionItem) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  const day = useDay();
  const themes = useQuery(spreekuurQuery()).data?.themes ?? [];
  return ({ themeIds, askedAt }) => {
    const own = themes.filter(({ id }) => themeIds.includes(id)).map(({ title }) => say(title));
    return t('questions.item', { theme: own.join(', ') || t('questions.noTheme'), day: day(askedAt) });
  };
}
