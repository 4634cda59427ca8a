import { useTranslation } from '../../language/use-translation.js';
import { useProblemText } from '../use-problem-text.js';

/** The problem of a new passphrase, as a sentence. */
export function usePassphraseProblem(): (problem: string | undefined) => string | null {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (problem) =>
    problem === 'tooShort' || problem === 'empty' ? t('account.tooShort') : textOf(problem);
}
