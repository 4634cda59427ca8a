import type { AlarmItem } from '@naast/shared/contract/alarms';
import { useAlarmWords } from '../../ui/alarms/alarm-words.js';
import { Chip } from '../../ui/chip.js';

/** How serious, as one of the team said; in the colour of a crisis once somebody did. */
export function LevelChip({ alarm }: { readonly alarm: AlarmItem }) {
  const { levelOf } = useAlarmWords();
  return <Chip tone={alarm.level === null ? 'plain' : 'crisis'}>{levelOf(alarm)}</Chip>;
}
