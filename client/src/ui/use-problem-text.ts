import { type ErrorCode, errorCodes, problems } from '@naast/shared/errors';
import { useTranslation } from '../language/use-translation.js';

/** A field's problem as a sentence; null if it has none. `whenEmpty` says what to write there, where that is known. */
export function useProblemText(): (problem: string | undefined, whenEmpty?: string) => string | null {
  const { t } = useTranslation();
  return (problem, whenEmpty) => {
    if (problem === undefined) return null;
    if (problem === 'empty' && whenEmpty !== undefined) return whenEmpty;
    const known = problems.find((one) => one === problem);
    if (known) return t(`problems.${known}`);
    const refusal = errorCodes.find((code): code is ErrorCode => code === problem);
    return refusal ? t(`errors.${refusal}`) : t('problems.notAllowed');
  };
}
