import { useQuery } from '@tanstack/react-query';
import { knownCrisisQuery } from '../../api/queries.js';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { phoneWay, type Way, waysOf } from './crisis-lines.js';
import { fixedLines } from './fixed-lines.js';

interface FixedLines {
  /** The emergency number first. */
  readonly lines: readonly { readonly id: string; readonly label: string; readonly ways: readonly Way[] }[];
  readonly otherwise: string;
  readonly whatNaastIsNot: string;
}

const ids = ['danger', 'suicide', 'listening'] as const;

/**
 * What there is without the organisation's lines: the last ones that the server knew, those that are open day and night, as the hour
 * there is not known either. Without a server, those of the Netherlands.
 */
export function useFixedLines(): FixedLines {
  const { t } = useTranslation();
  const say = useBilingual();
  const known = useQuery(knownCrisisQuery()).data;
  if (!known)
    return {
      lines: ids.map((id) => ({ id, label: t(`crisis.fallback.${id}`), ways: fixedLines[id] })),
      otherwise: t('crisis.fallback.otherwise'),
      whatNaastIsNot: t('crisis.fallback.isNot'),
    };
  const { danger, lines, otherwise, whatNaastIsNot } = known;
  const always = lines.filter(({ hours }) => hours === null);
  return {
    lines: [
      { id: 'danger', label: say(danger.label), ways: [phoneWay(danger.phone)] },
      ...always.map((line) => ({ id: line.id, label: say(line.label), ways: waysOf(line, false) })),
    ],
    otherwise: say(otherwise),
    whatNaastIsNot: say(whatNaastIsNot),
  };
}
