import type { MyAlarm } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { useMoment } from '../use-moment.js';

/** That nobody reads along here now, and from when somebody does; false while somebody does. */
export function useUnwatched(alarm: Pick<MyAlarm, 'isWatched' | 'watchedFrom'> | null): string | false {
  const { t } = useTranslation();
  const moment = useMoment();
  if (alarm === null || alarm.isWatched) return false;
  const { watchedFrom } = alarm;
  return watchedFrom
    ? t('notSafe.unwatchedUntil', { moment: moment(watchedFrom) })
    : t('notSafe.unwatchedNow');
}
