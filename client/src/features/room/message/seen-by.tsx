import type { MessageView } from '@naast/shared/contract/messages';
import { Eye } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { useAround } from '../live/around-context.js';
import { findSeat } from '../seats.js';
import styles from './message-tools.module.css';

/** That a host saw it; only its author and hosts are told. */
export function SeenBy({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const { seats, mySeatId } = useAround();
  const name = findSeat(seats, message.seenBy)?.name ?? t('live.aHost');
  return (
    <p className={styles.seen}>
      <Eye size={16} aria-hidden />
      <span>{t(message.seatId === mySeatId ? 'live.seenMine' : 'message.seen', { name })}</span>
    </p>
  );
}
