import { MyAlarmState } from './my-alarm-state.js';
import { type AlarmPlace, useMyAlarm } from './use-my-alarm.js';

/** How the user's own alarm in a place stands, where it can no longer be raised; nothing without one. */
export function MyAlarmSaid({ place }: { readonly place: AlarmPlace }) {
  const { alarm, isStale } = useMyAlarm(place);
  return (
    <div role="status">
      {alarm && alarm.state !== 'closed' && <MyAlarmState alarm={alarm} isStale={isStale} />}
    </div>
  );
}
