import { type MessageView } from '@naast/shared/contract/messages';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type MeasureReason } from '@naast/shared/contract/seats';
import { useMutation } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { type MouseEvent, type ReactNode, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useAround } from '../live/around-context.js';
import { useRoom } from '../live/live-context.js';
import { useTabIndex } from '../live/tab-stop.js';
import { findSeat } from '../seats.js';
import { AlarmTool } from './alarm-tool.js';
import { AnswerRewritten } from './answer-rewritten.js';
import styles from './host.module.css';
import { AskWhyAndLine } from './why-and-line.js';

interface HideToolProps {
  readonly message: MessageView;
  /** Class of the element around the buttons. */
  readonly className: string | undefined;
  /** The tools of all viewers, which stand before these. */
  readonly children: ReactNode;
}

/** Hides a message, for a reason shown to its author, or restores it; raises an alarm about a visitor who wrote it. */
export function HideTool({ message, className, children }: HideToolProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { store } = useRoom();
  const { seats } = useAround();
  const tabIndex = useTabIndex();
  const [isChoosing, setChoosing] = useState(false);
  const sessionId = store.place.id;
  const hide = useMutation({
    mutationFn: (given: { why: MeasureReason; words: string } | null) =>
      call(roomRoutes.hideMessage, {
        params: { sessionId, messageId: message.id },
        body: given === null ? { hidden: false } : { hidden: true, ...given },
      }),
    onSuccess(view) {
      store.landed(view);
      setChoosing(false);
    },
  });
  const Icon = message.hidden ? Eye : EyeOff;
  const seat = findSeat(seats, message.seatId);
  const name = seat?.name ?? t('live.somebody');
  const time = clockTime(message.sentAt);
  const label = message.hidden ? t('host.restore', { name, time }) : t('host.hide', { name, time });
  const isAsking = isChoosing && !message.hidden;

  function press({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    if (hide.isPending) return;
    // Safari does not focus a clicked button, and the dialog returns the focus to the former element.
    currentTarget.focus();
    if (message.hidden) hide.mutate(null);
    else setChoosing(true);
  }

  return (
    <>
      <div className={className}>
        {children}
        <Button
          look="bare"
          size="small"
          className={styles.hide}
          tabIndex={tabIndex}
          aria-label={label}
          title={label}
          aria-disabled={hide.isPending}
          aria-haspopup={message.hidden ? undefined : 'dialog'}
          onClick={press}
        >
          <Icon size={18} aria-hidden />
          <span aria-hidden>{t(message.hidden ? 'host.restoreShort' : 'host.hideShort')}</span>
        </Button>
        {seat?.may.raiseAlarm && <AlarmTool message={message} name={name} />}
      </div>
      {isAsking && (
        <AskWhyAndLine
          title={t('host.hideWhy')}
          name={name}
          isBusy={hide.isPending}
          error={hide.error}
          onGive={hide.mutate}
          onClose={() => setChoosing(false)}
        />
      )}
      {message.hidden && message.rewritten !== null && (
        <AnswerRewritten message={message} text={message.rewritten} />
      )}
      {!isAsking && hide.error && <ErrorText error={hide.error} />}
    </>
  );
}
