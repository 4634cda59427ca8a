import type { SeatView } from '@naast/shared/contract/seats';
import { isConsultantSeat, namedProfession } from '@naast/shared/roles';
import { Armchair } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './role-mark.module.css';
import { useSaid } from './said-context.js';

/** Of the team, and as what: a host, or a consultant with the profession. Nothing for everybody else. */
export function RoleMark({ seat }: { seat: Pick<SeatView, 'role' | 'profession'> | undefined }) {
  const { t } = useTranslation();
  const { talking } = useSaid();
  if (!seat || seat.role === 'person') return null;
  // The names of professions come with the tools.
  const as = talking.tools && isConsultantSeat(seat) && namedProfession(seat.profession);
  return (
    <span className={styles.host}>
      <Armchair size={15} aria-hidden />
      <span>{as ? t('live.consultantAs', { as: t(`professions.${as}`) }) : t(`live.${seat.role}`)}</span>
    </span>
  );
}
