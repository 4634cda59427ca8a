import type { MessageView } from '@naast/shared/contract/messages';
import { Siren } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { RaiseAlarm } from '../../../ui/alarms/raise-alarm.js';
import { Button } from '../../../ui/button.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useRoom } from '../live/live-context.js';
import { useTabIndex } from '../live/tab-stop.js';
import styles from './host.module.css';

/** Raises an alarm about who wrote this message. */
export function AlarmTool({ message, name }: { readonly message: MessageView; readonly name: string }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { store } = useRoom();
  const tabIndex = useTabIndex();
  const [isAsking, setAsking] = useState(false);
  const label = t('alarms.raise.message', { name, time: clockTime(message.sentAt) });
  function press({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    // Safari does not focus a clicked button, and the dialog returns the focus to the former element.
    currentTarget.focus();
    setAsking(true);
  }
  return (
    <>
      <Button
        look="bare"
        size="small"
        className={styles.hide}
        tabIndex={tabIndex}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={press}
      >
        <Siren size={18} aria-hidden />
        <span aria-hidden>{t('alarms.raise.short')}</span>
      </Button>
      {isAsking && (
        <RaiseAlarm
          name={name}
          place={store.place}
          item={{ messageId: message.id }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
