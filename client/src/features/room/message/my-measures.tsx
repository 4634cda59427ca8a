import type { MyMeasure } from '@naast/shared/contract/measures';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { Info } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Disclosure } from '../../../ui/disclosure.js';
import { MyMeasureCard } from '../../../ui/measures/my-measure.js';
import { Note } from '../../../ui/note.js';
import { useShortMoment } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import styles from './message-tools.module.css';
import { useMyMeasures } from './use-my-measures.js';

const order = ['outLonger', 'outToday', 'rest', 'slow', 'note', 'hide'] as const;

const runs =
  (kind: MyMeasure['kind']) =>
  (measure: MyMeasure): boolean =>
    measure.kind === kind && measure.isRunning;

/**
 * What hosts decided about the user in this session: what holds now, a note as long as it is not closed, and what they disagree with. A
 * rest that runs has the bar of the room, with `RestWhy` in it.
 */
export function MyMeasures({ sessionId }: { sessionId: RoomSessionId }) {
  const { t } = useTranslation();
  const moment = useShortMoment();
  const { myRest } = useLive();
  const { measures, readAgain } = useMyMeasures(sessionId);
  const line = ({ kind, until, seconds }: MyMeasure) =>
    t(`measures.${kind}`, { until: until === null ? '' : moment(until), seconds: seconds ?? '' });
  const isInBar = (measure: MyMeasure) => myRest !== null && runs('rest')(measure);
  const shown = measures
    .filter(({ kind, isRunning, appeal }) => isRunning || (kind !== 'note' && appeal !== null))
    .filter((measure) => !isInBar(measure))
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

/** In the bar of a rest: why, in the words of who gave it, and how its person disagrees. */
export function RestWhy({ sessionId }: { sessionId: RoomSessionId }) {
  const { t } = useTranslation();
  const { measures, readAgain } = useMyMeasures(sessionId);
  const rest = measures.find(runs('rest'));
  if (!rest) return null;
  return (
    <Disclosure look="bare" summary={t('measures.more')}>
      <MyMeasureCard measure={rest} onDone={readAgain} />
    </Disclosure>
  );
}
