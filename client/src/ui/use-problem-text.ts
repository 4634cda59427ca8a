import { type ErrorCode, errorCodes, problems } from '@naast/shared/errors';
import { useTranslation } from '../language/use-translation.js';

/** A field's problem as a sentence; null if it has none. */
export function useProblemText(): (problem: string | undefined) => string | null {
  const { t } = useTranslation();
  return (problem) => {
    if (problem === undefined) return null;
    const known = problems.find((one) => one === problem);
    if (known) return t(`problems.${known}`);
    const refusal = errorCodes.find((code): code is ErrorCode => code === problem);
    return refusal ? t(`errors.${refusal}`) : t('problems.notAllowed');
  };
}
