import type { MeasureReason } from '@naast/shared/contract/seats';
import type { useTranslation } from '../../../language/use-translation.js';

/** Why, within a sentence: "iets anders". */
export function reasonIn(t: ReturnType<typeof useTranslation>['t'], why: MeasureReason): string {
  const said = t(`measure.choose.${why}`);
  return said.charAt(0).toLowerCase() + said.slice(1);
}
