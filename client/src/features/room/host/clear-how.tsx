import { howRoutes } from '@naast/shared/contract/room-how';
import type { MeasureReason, SeatView } from '@naast/shared/contract/seats';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { useLive } from '../live/live-context.js';
import { AskWhy } from './ask-why.js';

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
    <AskWhy
      title={t('host.how.why')}
      name={seat.name}
      isBusy={clear.isPending}
      error={clear.error}
      onChoose={clear.mutate}
      onClose={onClose}
    >
      <p>“{seat.how}”</p>
    </AskWhy>
  );
}
