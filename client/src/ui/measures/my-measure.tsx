import { type MyMeasure, measureRoutes } from '@naast/shared/contract/measures';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { Disagree } from './disagree.js';
import { MeasureSaid } from './measure-said.js';
import styles from './measures.module.css';
import { OwnWords } from './own-words.js';

/** One measure for the person it is about, with what they can do. */
export function MyMeasureCard({ measure, onDone }: { measure: MyMeasure; onDone: () => void }) {
  const { t } = useTranslation();
  const close = useMutation({
    mutationFn: () => call(measureRoutes.closeNote, { params: { measureId: measure.id } }),
    onSuccess: onDone,
  });
  return (
    <div className={styles.measure}>
      <MeasureSaid measure={measure} />
      {close.error && <ErrorText error={close.error} />}
      <div className={styles.ways}>
        {measure.may.close && (
          <Button size="small" isBusy={close.isPending} onClick={() => close.mutate()}>
            {t('measures.closeNote')}
          </Button>
        )}
        {measure.may.appeal && <Disagree measure={measure} onDone={onDone} />}
        {(measure.may.drawCodename || measure.hasCodename) && <OwnWords measure={measure} onDone={onDone} />}
      </div>
    </div>
  );
}
