import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Info } from 'lucide-react';
import { useEffect } from 'react';
import { call } from '../../../api/call.js';
import { pollEvery } from '../../../api/refetch-times.js';
import { measuresChanged } from '../../../api/signal.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { MyMeasureCard } from '../../../ui/measures/my-measure.js';
import { Note } from '../../../ui/note.js';
import { useShortMoment } from '../../../ui/use-moment.js';
import styles from './message-tools.module.css';

const order = ['outLonger', 'outToday', 'rest', 'slow', 'note', 'hide'] as const;

/** What hosts decided about the user in this session: what holds now, a note as long as it is not closed, and what they disagree with. */
export function MyMeasures({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation();
  const moment = useShortMoment();
  const queries = useQueryClient();
  const queryKey = ['myMeasures', sessionId];
  const { data } = useQuery({
    queryKey,
    queryFn: () =>
      call(measureRoutes.readMyMeasures, { params: { kind: 'roomSession', placeId: sessionId } }),
    refetchInterval: pollEvery,
  });
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['myMeasures', sessionId] });
  useEffect(
    () =>
      measuresChanged.subscribe(
        () => void queries.invalidateQueries({ queryKey: ['myMeasures', sessionId] }),
      ),
    [queries, sessionId],
  );
  const line = ({ kind, until, seconds }: MyMeasure) =>
    t(`measures.${kind}`, { until: until === null ? '' : moment(until), seconds: seconds ?? '' });
  const shown = (data?.measures ?? [])
    .filter(({ kind, isRunning, appeal }) => isRunning || (kind !== 'note' && appeal !== null))
    .toSorted((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  if (shown.length === 0) return null;
  return (
    <>
      <p className="unseen" role="status">
        {shown
          .filter(({ isRunning }) => isRunning)
          .map(line)
          .join(' ')}
      </p>
      <Note icon={<Info size={20} aria-hidden />}>
        <div className={styles.measures}>
          {shown.map((measure) =>
            // A note is read at once; of the others one line, so that the talk keeps the screen.
            measure.kind === 'note' ? (
              <MyMeasureCard key={measure.id} measure={measure} onDone={readAgain} />
            ) : (
              <Disclosure key={measure.id} look="bare" summary={line(measure)}>
                <MyMeasureCard measure={measure} onDone={readAgain} />
              </Disclosure>
            ),
          )}
        </div>
      </Note>
    </>
  );
}
