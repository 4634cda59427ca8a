import { useTranslation } from 'react-i18next';
import { useProblemText } from '../use-problem-text.js';

/** What is wrong with a passphrase that is being chosen. */
export function usePassphraseProblem(): (problem: string | undefined) => string | null {
  const { t } = useTranslation();
  const textOf = useProblemText();
  return (problem) =>
    problem === 'tooShort' || problem === 'empty' ? t('account.tooShort') : textOf(problem);
}
