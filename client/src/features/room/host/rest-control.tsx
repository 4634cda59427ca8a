import { type MeasureReason, roomRoutes, type SeatView } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { useMutation } from '@tanstack/react-query';
import { Leaf, Pencil } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { useClock } from '../../../ui/clock.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import { findSeat, restOf } from '../seats.js';
import styles from './host.module.css';
import { Reasons } from './reasons.js';

type Minutes = 0 | (typeof limits.rest.minutesChoices)[number];

/** Lets somebody rest from writing for some minutes, or lifts that. */
export function RestControl({ seat }: { seat: SeatView }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { store, state } = useLive();
  const [isChoosing, setChoosing] = useState(false);
  const [minutes, setMinutes] = useState<Minutes>(0);
  const id = useId();
  const sessionId = state.session.id;
  const { name } = seat;
  const present = restOf(state.rests, seat.id, useClock().now);
  const rest = useMutation({
    mutationFn: (given: { minutes: Minutes; why?: MeasureReason }) =>
      call(roomRoutes.restSeat, { params: { sessionId, seatId: seat.id }, body: given }),
    onSuccess(reply) {
      store.apply({
        type: 'room:rest',
        payload: { sessionId, seatId: seat.id, rest: reply.rest },
      });
      setChoosing(false);
      setMinutes(0);
    },
  });

  // The choice just made has gone from the screen; its opposite has come instead.
  const opposite = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (rest.data) opposite.current?.focus();
  }, [rest.data]);

  return (
    <div className={styles.rest}>
      {present ? (
        <>
          <span className={styles.resting}>
            <Leaf size={16} aria-hidden />
            {present.why
              ? t('host.restsWhy', {
                  time: clockTime(present.until),
                  name: findSeat(state.seats, present.by)?.name ?? t('live.aHost'),
                  why: t(`measure.choose.${present.why}`),
                })
              : t('host.restsUntil', { time: clockTime(present.until) })}
          </span>
          <Button ref={opposite} look="soft" size="small" onClick={() => rest.mutate({ minutes: 0 })}>
            <Pencil size={16} aria-hidden />
            {t('host.lift', { name })}
          </Button>
        </>
      ) : (
        <Button
          ref={opposite}
          look="bare"
          size="small"
          aria-expanded={isChoosing}
          aria-controls={id}
          onClick={() => setChoosing(!isChoosing)}
        >
          <Leaf size={16} aria-hidden />
          {t('host.rest', { name })}
        </Button>
      )}
      <div id={id} hidden={!isChoosing || present !== null} className={styles.choices}>
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
        {minutes > 0 && (
          <Reasons ask={t('host.restWhy', { name })} onChoose={(why) => rest.mutate({ minutes, why })} />
        )}
      </div>
      {rest.error && <ErrorText error={rest.error} />}
    </div>
  );
}
