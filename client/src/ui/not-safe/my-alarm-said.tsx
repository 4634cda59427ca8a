import type { ReactNode } from 'react';
import { MyAlarmState } from './my-alarm-state.js';
import { type AlarmPlace, useMyAlarm } from './use-my-alarm.js';

interface MyAlarmSaidProps {
  readonly place: AlarmPlace;
  /** Beneath it, while it is open. */
  readonly children?: ReactNode;
}

/** How the user's own alarm in a place that they left stands, where it can no longer be raised; nothing without one. */
export function MyAlarmSaid({ place, children }: MyAlarmSaidProps) {
  const { alarm, isStale } = useMyAlarm(place, { hasLeft: true });
  const isOpen = alarm !== null && alarm.state !== 'closed';
  return (
    <>
      <div role="status">{isOpen && <MyAlarmState alarm={alarm} isStale={isStale} />}</div>
      {isOpen && children}
    </>
  );
}
