import type { HoldingRule } from '@naast/shared/detectors/judge';
import { detectorRules } from '@naast/shared/detectors/rules';
import { useBilingual } from '../../../language/language-context.js';
import { useTranslation } from '../../../language/use-translation.js';

/** How a rule is called; words of the organisation's own are a rule for each label. */
export function useRuleName(): (rule: HoldingRule) => string {
  const { t } = useTranslation();
  const say = useBilingual();
  return (rule) => {
    if (rule === 'watched.spam') return t('detectors.watched.spam');
    if (rule === 'watched.insult') return t('detectors.watched.insult');
    if (rule === 'watched.contact') return t('detectors.watched.contact');
    const known = detectorRules.find(({ id }) => id === rule);
    return known ? say(known.name) : rule;
  };
}
