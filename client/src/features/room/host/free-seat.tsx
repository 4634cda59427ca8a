import { roomRoutes } from '@naast/shared/contract/rooms';
import { type SeatView } from '@naast/shared/contract/seats';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { AskFirst } from '../../../ui/ask-first.js';
import { useLive } from '../live/live-context.js';

/** Confirms freeing a seat, and shows what that person will read. */
export function FreeSeat({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const { name } = seat;
  const why = seat.presence === 'away' ? 'whyAway' : 'whyMany';
  const free = useMutation({
    mutationFn: () => call(roomRoutes.freeSeat, { params: { sessionId: store.place.id, seatId: seat.id } }),
    onSuccess: (freed) => store.apply({ type: 'place:seats', payload: { ...store.place, seats: [freed] } }),
  });
  return (
    <AskFirst
      title={t('host.free.title', { name })}
      yes={t('host.free.yes')}
      isBusy={free.isPending}
      error={free.error}
      onYes={free.mutate}
      onClose={onClose}
    >
      <p>{t(`host.free.${seat.role === 'person' ? why : 'whyFinished'}`, { name })}</p>
    </AskFirst>
  );
}
