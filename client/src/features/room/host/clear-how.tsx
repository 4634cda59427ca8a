import { howRoutes } from '@naast/shared/contract/room-how';
import { type MeasureReason, measureReasons, type SeatView } from '@naast/shared/contract/seats';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Asks why a host takes away how somebody said that they are; that person reads it. */
export function ClearHow({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const clear = useMutation({
    mutationFn: (why: MeasureReason) =>
      call(howRoutes.clearHow, { params: { sessionId: store.place.id, seatId: seat.id }, body: { why } }),
    onSuccess(cleared) {
      store.apply({ type: 'place:seats', payload: { ...store.place, seats: [cleared] } });
      onClose();
    },
  });
  return (
    <Dialog title={t('host.how.why')} onClose={onClose}>
      <p>“{seat.how}”</p>
      <p>{t('host.readsWhy', { name: seat.name })}</p>
      <div className={styles.reasons}>
        {measureReasons.map((why) => (
          <Button
            key={why}
            look="soft"
            aria-disabled={clear.isPending}
            onClick={() => !clear.isPending && clear.mutate(why)}
          >
            {t(`measure.choose.${why}`)}
          </Button>
        ))}
      </div>
      {clear.error && <ErrorText error={clear.error} />}
    </Dialog>
  );
}
