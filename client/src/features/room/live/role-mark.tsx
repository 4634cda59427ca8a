import type { SeatView } from '@naast/shared/contract/seats';
import { isConsultantSeat } from '@naast/shared/roles';
import { Armchair } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import styles from './role-mark.module.css';
import { useSaid } from './said-context.js';

/** Of the team, and as what: a host, or a consultant with the profession. Nothing for everybody else. */
export function RoleMark({ seat }: { seat: Pick<SeatView, 'role' | 'profession'> | undefined }) {
  const { t } = useTranslation();
  const { talking, isApart } = useSaid();
  if (!seat || seat.role === 'person') return null;
  // The names of professions come with the tools.
  const Named = isConsultantSeat(seat) ? talking.tools?.ConsultantAs : undefined;
  return (
    <span className={styles.host}>
      <Armchair size={15} aria-hidden />
      <span>{Named ? <Named seat={seat} /> : t(isApart ? 'live.ofTeam' : `live.${seat.role}`)}</span>
    </span>
  );
}
