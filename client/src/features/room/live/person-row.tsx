import type { SeatView } from '@naast/shared/contract/rooms';
import { isHostSeat } from '@naast/shared/roles';
import { Moon } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { FreeControl } from '../host/free-control.js';
import { RestControl } from '../host/rest-control.js';
import { useLive } from './live-context.js';
import styles from './people.module.css';

export function PersonRow({ seat }: { seat: SeatView }) {
  const { t } = useTranslation();
  const { state, may } = useLive();
  const isMe = seat.id === state.mySeatId;
  return (
    <li className={styles.person}>
      <p className={styles.name}>
        <span className={styles.dot} data-presence={seat.presence} aria-hidden />
        <bdi>{seat.name}</bdi>
        {isMe && <span className={styles.tag}>{t('live.people.you')}</span>}
        {isHostSeat(seat) && <span className={styles.tag}>{t('live.host')}</span>}
        {seat.presence === 'away' && (
          <span className={styles.away}>
            <Moon size={16} aria-hidden />
            {t('live.people.away')}
          </span>
        )}
      </p>
      {may.rest && !isHostSeat(seat) && <RestControl seat={seat} />}
      {may.free && !isHostSeat(seat) && <FreeControl seat={seat} />}
    </li>
  );
}
