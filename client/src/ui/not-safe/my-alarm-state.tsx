import type { MyAlarm } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Note } from '../note.js';
import { Lines } from './lines.js';
import { useUnwatched } from './use-unwatched.js';

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
  const { state, by, isByHere, isByAlong, onCall } = alarm;
  const name = by ?? '';
  const stale = isStale && t('notSafe.stale');
  const isAway = state === 'seen' && !isByHere;
  if (state === 'unseen' || isAway) {
    const more = [
      unwatched,
      onCall === 'called' && t('notSafe.called'),
      onCall === 'failed' && t('notSafe.callFailed'),
      // What happens in place of somebody who reads along.
      unwatched !== false && onCall === 'waits' && t('notSafe.calling'),
      unwatched !== false && onCall !== 'called' && t('notSafe.onList'),
      stale,
    ].filter((said) => said !== false);
    const said = isAway
      ? t(by ? 'notSafe.away' : 'notSafe.awayTeam', { name, ...numbers })
      : t('notSafe.unseen', numbers);
    return <Lines said={said} more={more.join(' ')} />;
  }
  if (state === 'seen' && !isByAlong)
    return (
      <Lines
        said={t(by ? 'notSafe.seenOnly' : 'notSafe.seenOnlyByTeam', { name, ...numbers })}
        more={stale || ''}
      />
    );
  return (
    <Note>
      <p>
        <strong>
          {state === 'seen'
            ? t(by ? 'notSafe.seen' : 'notSafe.seenByTeam', { name })
            : t(by ? 'notSafe.closed' : 'notSafe.closedByTeam', { name })}
        </strong>{' '}
        {stale}
      </p>
    </Note>
  );
}
