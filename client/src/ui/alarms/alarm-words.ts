import type { AlarmItem } from '@naast/shared/contract/alarms';
import { useBilingual } from '../../language/language-context.js';
import { useTranslation } from '../../language/use-translation.js';

/** Level 4, or raised by the person themselves: announced before anything else. */
export const isGrave = ({ level, sources }: AlarmItem): boolean => level === 4 || sources.includes('self');

/** Where it is, and what happened, in few words: "De huiskamer", "Iemand is niet veilig". */
export function useAlarmWords() {
  const { t } = useTranslation();
  const say = useBilingual();
  return {
    whereOf: ({ place }: AlarmItem) =>
      place.kind === 'thread'
        ? t('alarms.question')
        : place.room
          ? place.kind === 'talk'
            ? t('alarms.apart', { room: say(place.room.title) })
            : say(place.room.title)
          : t('alarms.roomGone'),
    // What the person said comes before what others said.
    whatOf: ({ sources }: AlarmItem) =>
      t(`alarms.source.${sources.includes('self') ? 'self' : (sources[0] ?? 'team')}`),
    levelOf: ({ level }: AlarmItem) =>
      level === null ? t('alarms.levelUnknown') : t(`questions.urgency.short.${level}`),
  };
}
