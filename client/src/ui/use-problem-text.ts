import type { Problem } from '@naast/shared/errors';
import { problems as known } from '@naast/shared/texts/nl/errors';
import { useTranslation } from 'react-i18next';

/** What is wrong with a field, as a sentence; null when nothing is. */
export function useProblemText(): (problem: string | undefined) => string | null {
  const { t } = useTranslation();
  return (problem) => {
    if (problem === undefined) return null;
    return t(`problems.${problem in known ? (problem as Problem) : 'notAllowed'}`);
  };
}
