import { type MeasureReason, type RestView, roomRoutes, type SeatView } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { Leaf, Pencil, UserMinus } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Menu } from '../../../ui/menu.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat } from '../seats.js';
import styles from './host.module.css';
import { Reasons } from './reasons.js';
import { useEscape } from './use-escape.js';

type Minutes = 0 | (typeof limits.rest.minutesChoices)[number];

/** What a host can do about one person: a break from writing, and freeing the seat. Both ask further, beneath the menu. */
export function PersonActions({ seat, rest }: { seat: SeatView; rest: RestView | null }) {
  const { t } = useTranslation();
  const { store, state, may } = useLive();
  const [asked, setAsked] = useState<'rest' | 'free' | null>(null);
  const menu = useRef<HTMLDivElement>(null);
  const sessionId = state.session.id;
  const { name } = seat;
  const set = useMutation({
    mutationFn: (given: { minutes: Minutes; why?: MeasureReason }) =>
      call(roomRoutes.restSeat, { params: { sessionId, seatId: seat.id }, body: given }),
    onSuccess(reply) {
      store.apply({ type: 'room:rest', payload: { sessionId, seatId: seat.id, rest: reply.rest } });
      done();
    },
  });

  function done() {
    setAsked(null);
    menu.current?.querySelector('button')?.focus();
  }

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
  const freeing = {
    label: t('host.free.ask', { name }),
    icon: <UserMinus size={18} aria-hidden />,
    onChoose: () => setAsked('free'),
  };
  return (
    <>
      <div ref={menu}>
        <Menu
          label={t('host.actions', { name })}
          items={[...(may.rest ? [resting] : []), ...(may.free ? [freeing] : [])]}
        />
      </div>
      {rest?.why && <Why rest={rest} why={rest.why} />}
      {asked === 'rest' && !rest && (
        <Asked onEscape={done}>
          <RestFor name={name} onChoose={(given) => !set.isPending && set.mutate(given)} />
        </Asked>
      )}
      {asked === 'free' && (
        <Asked onEscape={done}>
          <Free seat={seat} onCancel={done} />
        </Asked>
      )}
      {set.error && <ErrorText error={set.error} />}
    </>
  );
}

/** What the menu asks further: it takes the focus from the menu that has just gone, and Escape gives it back. */
function Asked({ onEscape, children }: { onEscape: () => void; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEscape(box, onEscape);
  useEffect(() => box.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={box} className={styles.asked}>
      {children}
    </div>
  );
}

interface RestForProps {
  readonly name: string;
  readonly onChoose: (given: { minutes: Minutes; why: MeasureReason }) => void;
}

function RestFor({ name, onChoose }: RestForProps) {
  const { t } = useTranslation();
  const [minutes, setMinutes] = useState<Minutes>(0);
  return (
    <>
      <div className={styles.choices}>
        <p>{t('host.restHow', { name })}</p>
        {limits.rest.minutesChoices.map((choice) => (
          <Button
            key={choice}
            look={choice === minutes ? 'main' : 'soft'}
            size="small"
            aria-pressed={choice === minutes}
            onClick={() => setMinutes(choice)}
          >
            {t('host.minutes', { count: choice })}
          </Button>
        ))}
      </div>
      {minutes > 0 && (
        <Reasons ask={t('host.restWhy', { name })} onChoose={(why) => onChoose({ minutes, why })} />
      )}
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
      {t('host.restsWhy', { time: clockTime(rest.until), name, why: t(`measure.choose.${why}`) })}
    </p>
  );
}

/** Asked twice, with what that person will read. */
function Free({ seat, onCancel }: { seat: SeatView; onCancel: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const { name } = seat;
  const free = useMutation({
    mutationFn: () => call(roomRoutes.freeSeat, { params: { sessionId: store.place.id, seatId: seat.id } }),
    onSuccess: (freed) => store.apply({ type: 'place:seats', payload: { ...store.place, seats: [freed] } }),
  });
  return (
    <div className={styles.choices}>
      <p>{t(seat.presence === 'away' ? 'host.free.whyAway' : 'host.free.whyMany', { name })}</p>
      <Button size="small" aria-disabled={free.isPending} onClick={() => !free.isPending && free.mutate()}>
        {t('host.free.yes')}
      </Button>
      <Button look="bare" size="small" onClick={onCancel}>
        {t('host.free.no')}
      </Button>
      {free.error && <ErrorText error={free.error} />}
    </div>
  );
}
