import { type RestView, roomRoutes } from '@naast/shared/contract/rooms';
import { type MeasureReason, type SeatView } from '@naast/shared/contract/seats';
import { talkRoutes } from '@naast/shared/contract/talks';
import { useMutation } from '@tanstack/react-query';
import { Eraser, HandHelping, Leaf, MessagesSquare, Pencil, Siren, UserMinus } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { RaiseAlarm } from '../../../ui/alarms/raise-alarm.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Menu } from '../../../ui/menu.js';
import { OfferTalk } from '../../../ui/talks/offer-talk.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import { ClearHow } from './clear-how.js';
import { FreeSeat } from './free-seat.js';
import { type GivenRest, GiveRest } from './give-rest.js';
import styles from './host.module.css';
import { MeasurePerson } from './measure-person.js';
import { reasonIn } from './reason.js';

/** What a host can do about who is seated. About a consultant: freeing the seat. About a person: a break from writing, a talk apart, freeing the seat, and raising an alarm. A dialog asks further. */
export function PersonActions({ seat, rest }: { seat: SeatView; rest: RestView | null }) {
  const { t } = useTranslation();
  const { store, state } = useLive();
  const [asked, setAsked] = useState<'rest' | 'measure' | 'free' | 'talk' | 'alarm' | 'how' | null>(null);
  const sessionId = state.session.id;
  const { name, may } = seat;
  const set = useMutation({
    mutationFn: (given: GivenRest | { minutes: 0 }) =>
      call(roomRoutes.restSeat, { params: { sessionId, seatId: seat.id }, body: given }),
    onSuccess(reply) {
      store.apply({ type: 'room:rest', payload: { sessionId, seatId: seat.id, rest: reply.rest } });
      setAsked(null);
    },
  });

  const resting = rest
    ? {
        label: t('host.lift', { name }),
        icon: <Pencil size={18} aria-hidden />,
        onChoose: () => set.mutate({ minutes: 0 }),
      }
    : {
        label: t('host.rest', { name }),
        icon: <Leaf size={18} aria-hidden />,
        onChoose: () => setAsked('rest'),
      };
  const measuring = {
    label: t('host.measure.open', { name }),
    icon: <HandHelping size={18} aria-hidden />,
    onChoose: () => setAsked('measure'),
  };
  const freeing = {
    label: t('host.free.ask', { name }),
    icon: <UserMinus size={18} aria-hidden />,
    onChoose: () => setAsked('free'),
  };
  const talking = {
    label: t('talks.offer.about', { name }),
    icon: <MessagesSquare size={18} aria-hidden />,
    onChoose: () => setAsked('talk'),
  };
  const alarming = {
    label: t('alarms.raise.about', { name }),
    icon: <Siren size={18} aria-hidden />,
    onChoose: () => setAsked('alarm'),
  };
  const clearing = {
    label: t('host.how.clear', { name }),
    icon: <Eraser size={18} aria-hidden />,
    onChoose: () => setAsked('how'),
  };
  const isAskingRest = asked === 'rest' && !rest;
  return (
    <>
      <Menu
        label={t('host.actions', { name })}
        items={[
          ...(may.rest ? [resting] : []),
          ...(may.measure ? [measuring] : []),
          ...(may.clearHow ? [clearing] : []),
          ...(may.offerTalk ? [talking] : []),
          ...(may.free ? [freeing] : []),
          ...(may.raiseAlarm ? [alarming] : []),
        ]}
      />
      {rest?.why && <Why rest={rest} why={rest.why} />}
      {isAskingRest && (
        <GiveRest
          name={name}
          isBusy={set.isPending}
          error={set.error}
          onGive={set.mutate}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'measure' && may.measure && <MeasurePerson seat={seat} onClose={() => setAsked(null)} />}
      {asked === 'how' && may.clearHow && <ClearHow seat={seat} onClose={() => setAsked(null)} />}
      {asked === 'free' && <FreeSeat seat={seat} onClose={() => setAsked(null)} />}
      {asked === 'talk' && (
        <OfferTalk
          name={name}
          send={() => call(talkRoutes.offerTalk, { params: { sessionId, seatId: seat.id } })}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === 'alarm' && (
        <RaiseAlarm
          name={name}
          place={store.place}
          item={{ seatId: seat.id }}
          onClose={() => setAsked(null)}
        />
      )}
      {!isAskingRest && set.error && <ErrorText error={set.error} />}
    </>
  );
}

function Why({ rest, why }: { rest: RestView; why: MeasureReason }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { state } = useLive();
  const name = findSeat(state.seats, rest.by)?.name ?? t('live.aHost');
  return (
    <p className={styles.note}>
      {t('host.restsWhy', { time: clockTime(rest.until), name, why: reasonIn(t, why) })}
    </p>
  );
}
