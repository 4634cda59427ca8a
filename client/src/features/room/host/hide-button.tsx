import { type MeasureReason, type MessageView, roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import styles from './host.module.css';
import { Reasons } from './reasons.js';

/** Takes a message out of people's sight, for a reason that its author reads; or gives it back. */
export function HideButton({ message }: { message: MessageView }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { store, state } = useLive();
  const [isChoosing, setChoosing] = useState(false);
  const id = useId();
  const sessionId = store.place.id;
  const hide = useMutation({
    mutationFn: (why: MeasureReason | null) =>
      call(roomRoutes.hideMessage, {
        params: { sessionId, messageId: message.id },
        body: why === null ? { hidden: false } : { hidden: true, why },
      }),
    onSuccess(view) {
      setChoosing(false);
      store.landed(view);
      // The reasons have gone from under the finger.
      document.getElementById(id)?.focus();
    },
  });
  const Icon = message.hidden ? Eye : EyeOff;
  const name = findSeat(state.seats, message.seatId)?.name ?? t('live.somebody');
  const time = clockTime(message.sentAt);
  const label = message.hidden ? t('host.restore', { name, time }) : t('host.hide', { name, time });

  function press() {
    if (hide.isPending) return;
    if (message.hidden) hide.mutate(null);
    else setChoosing(!isChoosing);
  }

  return (
    <>
      <Button
        id={id}
        look="bare"
        size="small"
        className={styles.hide}
        aria-label={label}
        title={label}
        aria-disabled={hide.isPending}
        aria-expanded={message.hidden ? undefined : isChoosing}
        onClick={press}
      >
        <Icon size={18} aria-hidden />
      </Button>
      {isChoosing && !message.hidden && (
        <Reasons ask={t('host.hideWhy', { name })} onChoose={(why) => !hide.isPending && hide.mutate(why)} />
      )}
      {hide.error && <ErrorText error={hide.error} />}
    </>
  );
}
