import type { ShutReason } from '@naast/shared/contract/rooms';
import { useTranslation } from '../../../language/use-translation.js';
import { ByItself } from '../../../ui/by-itself.js';
import { DoorShut } from '../../../ui/drawings/door-shut.js';
import { NoWayIn } from './no-way-in.js';

/** The reason, and what else there is, in the place of a form that would be refused. */
export function ShutDoor({ why }: { why: ShutReason }) {
  const { t } = useTranslation();
  return (
    <NoWayIn drawing={<DoorShut />} title={t(`door.shut.${why}.title`)} elsewhere={t('door.otherRooms')}>
      <p>
        {t(`door.shut.${why}.text`)}{' '}
        {why !== 'stopped' && <ByItself>{t(`door.shut.${why}.byItself`)}</ByItself>}
      </p>
    </NoWayIn>
  );
}
