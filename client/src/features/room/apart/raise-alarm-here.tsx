import type { SeatView } from '@naast/shared/contract/seats';
import type { TalkId } from '@naast/shared/contract/talks';
import { Siren } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { RaiseAlarm } from '../../../ui/alarms/raise-alarm.js';
import { Button } from '../../../ui/button.js';

/** For who holds the talk: an alarm about its person. */
export function RaiseAlarmHere({ talkId, seat }: { readonly talkId: TalkId; readonly seat: SeatView }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button
        look="soft"
        size="small"
        aria-label={t('alarms.raise.about', { name: seat.name })}
        onClick={() => setAsking(true)}
      >
        <Siren size={18} aria-hidden />
        {t('talks.raise')}
      </Button>
      {isAsking && (
        <RaiseAlarm
          name={seat.name}
          place={{ kind: 'talk', id: talkId }}
          item={{ seatId: seat.id }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
