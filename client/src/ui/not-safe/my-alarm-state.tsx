import type { MyAlarm } from '@naast/shared/contract/alarms';
import { useTranslation } from '../../language/use-translation.js';
import { Note } from '../note.js';
import { useMoment } from '../use-moment.js';
import { Lines } from './lines.js';

interface MyAlarmStateProps {
  readonly alarm: MyAlarm;
  /** It could not be read again: what is known may have changed. */
  readonly isStale: boolean;
}

/** Exactly what is known: who looks along, or that nobody has seen it; never that somebody comes. */
export function MyAlarmState({ alarm, isStale }: MyAlarmStateProps) {
  const { t } = useTranslation();
  const moment = useMoment();
  const { state, by, isWatched, watchedFrom, onCall } = alarm;
  const name = by ?? '';
  const stale = isStale && t('notSafe.stale');
  if (state === 'unseen') {
    const more = [
      !isWatched &&
        (watchedFrom ? t('notSafe.unwatchedUntil', { moment: moment(watchedFrom) }) : t('notSafe.unwatched')),
      onCall === 'called' && t('notSafe.called'),
      onCall === 'failed' && t('notSafe.callFailed'),
      stale,
    ].filter((said) => said !== false);
    return <Lines said={t('notSafe.unseen')} more={more.join(' ')} />;
  }
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
