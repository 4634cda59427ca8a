import { roomRoutes, type SeatView } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { Armchair } from 'lucide-react';
import { useId, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Gives somebody's chair away: asked twice, with what that person will read. */
export function FreeControl({ seat }: { seat: SeatView }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const [isAsking, setAsking] = useState(false);
  const id = useId();
  const sessionId = store.place.id;
  const { name } = seat;
  const free = useMutation({
    mutationFn: () => call(roomRoutes.freeSeat, { params: { sessionId, seatId: seat.id } }),
    onSuccess: (freed) => store.apply({ type: 'place:seats', payload: { ...store.place, seats: [freed] } }),
  });
  return (
    <div className={styles.rest}>
      <Button
        look="bare"
        size="small"
        aria-expanded={isAsking}
        aria-controls={id}
        onClick={() => setAsking(!isAsking)}
      >
        <Armchair size={16} aria-hidden />
        {t('host.free.ask', { name })}
      </Button>
      <div id={id} hidden={!isAsking} className={styles.choices}>
        <p>{t(seat.presence === 'away' ? 'host.free.whyAway' : 'host.free.whyMany', { name })}</p>
        <Button
          look="soft"
          size="small"
          aria-disabled={free.isPending}
          onClick={() => !free.isPending && free.mutate()}
        >
          {t('host.free.yes')}
        </Button>
        <Button look="bare" size="small" onClick={() => setAsking(false)}>
          {t('host.free.no')}
        </Button>
      </div>
      {free.error && <ErrorText error={free.error} />}
    </div>
  );
}
