import type { AlarmItem } from '@naast/shared/contract/alarms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { teamChanged } from '../../api/signal.js';
import { alarmsQuery, withAlarm } from './queries.js';

/** Shows a change of an alarm at once, wherever it is on the screen. */
export function useShowAlarm() {
  const queries = useQueryClient();
  return (alarm: AlarmItem) => {
    queries.setQueryData(alarmsQuery().queryKey, (known) => known && withAlarm(known, alarm));
    // Rows of the first page are about it too.
    teamChanged.emit();
  };
}

/** After a refusal the alarms are read again, as another may have changed them. */
export function useRereadAlarms() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: alarmsQuery().queryKey });
}

export function useChangeAlarm<Given = void>(change: (given: Given) => Promise<AlarmItem>) {
  return useMutation({ mutationFn: change, onSuccess: useShowAlarm(), onError: useRereadAlarms() });
}
