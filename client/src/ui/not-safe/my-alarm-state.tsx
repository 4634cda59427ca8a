import type { MyAlarm } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Note } from '../note.js';
import { Lines } from './lines.js';
import { useUnwatched } from './use-unwatched.js';
import { whatIsSaid } from './what-is-said.js';

interface MyAlarmStateProps {
  readonly alarm: MyAlarm;
  /** It could not be read again: what is known may have changed. */
  readonly isStale: boolean;
}

/** Exactly what is known: who looks along, or that nobody has seen it; never that somebody comes. */
export function MyAlarmState({ alarm, isStale }: MyAlarmStateProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const unwatched = useUnwatched(alarm);
  const { state, by, isByHere, onCall } = alarm;
  const { key, hasLines } = whatIsSaid(alarm);
  const said = t(key, { name: by ?? '', ...numbers });
  const stale = isStale && t('notSafe.stale');
  if (!hasLines)
    return (
      <Note>
        <p>
          <strong>{said}</strong> {stale}
        </p>
      </Note>
    );
  const isLooked = state === 'seen' && isByHere;
  const more = [
    // Who reads along here is said where nobody looks.
    ...(isLooked
      ? []
      : [
          unwatched,
          onCall === 'called' && t('notSafe.called'),
          onCall === 'failed' && t('notSafe.callFailed'),
          // What happens in place of somebody who reads along.
          unwatched !== false && onCall === 'waits' && t('notSafe.calling'),
          unwatched !== false && onCall !== 'called' && t('notSafe.onList'),
        ]),
    stale,
  ].filter((one) => one !== false);
  return <Lines said={said} more={more.join(' ')} />;
}
