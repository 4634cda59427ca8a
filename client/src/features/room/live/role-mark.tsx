import type { SeatView } from '@naast/shared/contract/seats';
import { isConsultantSeat, isHostSeat, namedProfession } from '@naast/shared/roles';
import { Armchair, GraduationCap } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './role-mark.module.css';

/** Of the team, and as what: a host, or a consultant with the profession. Nothing for everybody else. */
export function RoleMark({ seat }: { seat: Pick<SeatView, 'role' | 'profession'> | undefined }) {
  const { t } = useTranslation();
  if (seat && isConsultantSeat(seat)) {
    const named = namedProfession(seat.profession);
    return (
      <span className={styles.host}>
        <GraduationCap size={15} aria-hidden />
        <span>
          {named === null ? t('live.consultant') : t('live.consultantAs', { as: t(`professions.${named}`) })}
        </span>
      </span>
    );
  }
  if (!isHostSeat(seat)) return null;
  return (
    <span className={styles.host}>
      <Armchair size={15} aria-hidden />
      <span>{t('live.host')}</span>
    </span>
  );
}
