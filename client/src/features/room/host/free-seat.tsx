import { roomRoutes, type SeatView } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';

/** Confirms freeing a seat, and shows what that person will read. */
export function FreeSeat({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const { name } = seat;
  const free = useMutation({
    mutationFn: () => call(roomRoutes.freeSeat, { params: { sessionId: store.place.id, seatId: seat.id } }),
    onSuccess: (freed) => store.apply({ type: 'place:seats', payload: { ...store.place, seats: [freed] } }),
  });
  return (
    <Dialog title={t('host.free.title', { name })} onClose={onClose}>
      <p>{t(seat.presence === 'away' ? 'host.free.whyAway' : 'host.free.whyMany', { name })}</p>
      {free.error && <ErrorText error={free.error} />}
      <DialogWays>
        <Button isBusy={free.isPending} onClick={() => !free.isPending && free.mutate()}>
          {t('host.free.yes')}
        </Button>
        <Button look="soft" onClick={onClose}>
          {t('host.free.no')}
        </Button>
      </DialogWays>
    </Dialog>
  );
}
