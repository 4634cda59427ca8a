import type { SeatView } from '@naast/shared/contract/seats';
import { namedProfession } from '@naast/shared/roles';
import { useTranslation } from '../../../language/use-translation.js';

/** A consultant with the profession, e.g. "consulent, psycholoog". */
export function ConsultantAs({ seat }: { seat: Pick<SeatView, 'profession'> }) {
  const { t } = useTranslation();
  const named = namedProfession(seat.profession);
  if (named === null) return t('live.consultant');
  return t('live.consultantAs', { as: t(`professions.${named}`) });
}
