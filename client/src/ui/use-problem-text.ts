import { type ErrorCode, errorCodes, type Problem } from '@naast/shared/errors';
import { problems as known } from '@naast/shared/texts/nl/errors';
import { useTranslation } from 'react-i18next';

/** A field's problem as a sentence; null if it has none. */
export function useProblemText(): (problem: string | undefined) => string | null {
  const { t } = useTranslation();
  return (problem) => {
    if (problem === undefined) return null;
    if (problem in known) return t(`problems.${problem as Problem}`);
    const refusal = errorCodes.find((code): code is ErrorCode => code === problem);
    return refusal ? t(`errors.${refusal}`) : t('problems.notAllowed');
  };
}
