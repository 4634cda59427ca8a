import type { RoomView } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { ByItself } from '../../../ui/by-itself.js';
import { useMoment } from '../../../ui/use-moment.js';
import styles from './outside.module.css';

/** Why nobody can come in now, and when somebody can. */
export function ClosedDoor({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  if (room.status === 'hostAway' || room.status === 'waiting') {
    return (
      <div className={styles.closed}>
        <h2>{t(`entry.${room.status}Title`)}</h2>
        <p>
          {t(`entry.${room.status}Text`)} <ByItself>{t(`entry.${room.status}ByItself`)}</ByItself>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.closed}>
      <h2>{t('entry.closedTitle')}</h2>
      <p>{room.opensAt ? t('rooms.opens', { moment: moment(room.opensAt) }) : t('rooms.noOpening')}.</p>
    </div>
  );
}
