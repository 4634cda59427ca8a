import type { RoomView } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { ByItself } from '../../../ui/by-itself.js';
import { DoorShut } from '../../../ui/drawings/door-shut.js';
import { QuietRoom } from '../../../ui/drawings/quiet-room.js';
import { useMoment } from '../../../ui/use-moment.js';
import { NoWayIn } from './no-way-in.js';

/** Why nobody can come in now, and when somebody can. */
export function ClosedDoor({ room }: { room: RoomView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { status, opensAt } = room;
  if (status === 'hostAway' || status === 'waiting')
    return (
      <NoWayIn drawing={<QuietRoom />} title={t(`entry.${status}Title`)} elsewhere={t('entry.elsewhere')}>
        <p>
          {t(`entry.${status}Text`)} <ByItself>{t('entry.waitByItself')}</ByItself>
        </p>
      </NoWayIn>
    );
  return (
    <NoWayIn drawing={<DoorShut />} title={t('entry.closedTitle')} elsewhere={t('entry.elsewhere')}>
      <p>
        {opensAt
          ? t('rooms.unwatched.closed', { moment: moment(opensAt) })
          : `${t('rooms.unwatched.unplanned')} ${t(room.isPaused ? 'rooms.paused' : 'rooms.noOpening')}.`}
      </p>
    </NoWayIn>
  );
}
