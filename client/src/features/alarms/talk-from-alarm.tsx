import { type AlarmItem, alarmRoutes } from '@naast/shared/contract/alarms';
import { useQuery } from '@tanstack/react-query';
import { MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { OfferTalk } from '../../ui/talks/offer-talk.js';
import { talksQuery } from '../../ui/talks/queries.js';
import { TalkHere } from '../../ui/talks/talk-here.js';
import styles from '../../ui/talks/talks.module.css';

interface TalkFromAlarmProps {
  readonly alarm: AlarmItem;
  readonly name: string | null;
}

/** For the alarm's taker: a talk apart with the person in the room, and how far it is. */
export function TalkFromAlarm({ alarm, name: known }: TalkFromAlarmProps) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const { id: alarmId, place, seatId, sources, lastAt, taken, closed, may } = alarm;
  const isMine = closed === null && (taken?.isMe ?? false);
  const { data } = useQuery({ ...talksQuery(), enabled: isMine });
  if (!isMine || seatId === null) return null;
  const notSafeAt = sources.includes('self') ? Date.parse(lastAt) : null;
  const talks = (data ?? [])
    .filter(({ person, sessionId }) => sessionId === place.id && person?.seatId === seatId)
    // A no is outdated once the person says that they are not safe: it keeps nobody from asking.
    .filter(({ closed: no }) => no === null || notSafeAt === null || Date.parse(no.at) >= notSafeAt);
  const name = known ?? t('alarms.who');
  const isUnderWay = talks.some(({ state }) => state !== 'closed');
  return (
    <div>
      <div role="status" className={styles.here}>
        {talks.map((talk) => (
          <TalkHere key={talk.id} talk={talk} />
        ))}
      </div>
      {may.talk && !isUnderWay && (
        <Button look="soft" onClick={() => setAsking(true)}>
          <MessagesSquare size={18} aria-hidden />
          {t('talks.offer.about', { name })}
        </Button>
      )}
      {isAsking && (
        <OfferTalk
          name={name}
          send={() => call(alarmRoutes.offerTalkFromAlarm, { params: { alarmId } })}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}
