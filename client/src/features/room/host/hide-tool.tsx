import { type MeasureReason, type MessageView, roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import styles from './host.module.css';
import { Reasons } from './reasons.js';

interface HideToolProps {
  readonly message: MessageView;
  /** Of the bar that the button stands in, after `children`. */
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** Takes a message out of people's sight, for a reason that its author reads; or gives it back. */
export function HideTool({ message, className, children }: HideToolProps) {
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
      store.landed(view);
      stopChoosing();
    },
  });
  const Icon = message.hidden ? Eye : EyeOff;
  const name = findSeat(state.seats, message.seatId)?.name ?? t('live.somebody');
  const time = clockTime(message.sentAt);
  const label = message.hidden ? t('host.restore', { name, time }) : t('host.hide', { name, time });
  const isAsking = isChoosing && !message.hidden;

  function press() {
    if (hide.isPending) return;
    if (message.hidden) hide.mutate(null);
    else setChoosing(!isChoosing);
  }

  /** The reasons go from under the finger. */
  function stopChoosing() {
    setChoosing(false);
    document.getElementById(id)?.focus();
  }

  return (
    <>
      <div className={className} data-open={isAsking || undefined}>
        {children}
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
      </div>
      {isAsking && (
        <Reasons
          ask={t('host.hideWhy', { name })}
          onChoose={(why) => !hide.isPending && hide.mutate(why)}
          onEscape={stopChoosing}
        />
      )}
      {hide.error && <ErrorText error={hide.error} />}
    </>
  );
}
