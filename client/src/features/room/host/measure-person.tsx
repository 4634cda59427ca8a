import { measureRoutes, type RunningMeasure } from '@naast/shared/contract/measures';
import { roomModeratingRoutes, seatMeasureKinds } from '@naast/shared/contract/room-moderating';
import type { SeatView } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Choices } from '../../../ui/choices.js';
import { Dialog, DialogWays } from '../../../ui/dialog.js';
import { ErrorText } from '../../../ui/error-text.js';
import { SelectField } from '../../../ui/select-field.js';
import { useShortMoment } from '../../../ui/use-moment.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';
import { reasonIn } from './reason.js';
import { useLine, WhyAndLine, whyIn } from './why-and-line.js';

type Kind = (typeof seatMeasureKinds)[number];
const { slowSeconds, slowMinutesChoices, daysLeast, daysMost, daysAlone } = limits.measure;
const daysChoices = [7, 14, 30, 60, 90].filter((days) => days >= daysLeast && days <= daysMost);
const asOptions = (numbers: readonly number[]) => numbers.map((n) => ({ value: `${n}`, label: `${n}` }));

/** From light to heavy: say something, slow down, out for today, out for longer; and what was done already. */
export function MeasurePerson({ seat, onClose }: { seat: SeatView; onClose: () => void }) {
  const { t } = useTranslation();
  const { store } = useLive();
  const queries = useQueryClient();
  const line = useLine();
  const [kind, setKind] = useState<Kind>('note');
  const [isWhyMissing, setWhyMissing] = useState(false);
  const { name } = seat;
  const params = { sessionId: store.place.id, seatId: seat.id };
  const queryKey = ['seatMeasures', seat.id];
  const known = useQuery({
    queryKey,
    queryFn: () => call(roomModeratingRoutes.listSeatMeasures, { params }),
  });
  const isAlone = known.data?.isSecondThere === false;
  const measure = useMutation({
    mutationFn: (form: FormData) => {
      const why = whyIn(form) ?? 'other';
      const number = (field: string, otherwise: number) => Number(form.get(field) ?? otherwise);
      return call(roomModeratingRoutes.measureSeat, {
        params,
        body: {
          ...{ kind, why, words: line.words },
          ...(kind === 'slow' && {
            seconds: number('seconds', slowSeconds[0]),
            minutes: number('minutes', slowMinutesChoices[0]),
          }),
          ...(kind === 'outLonger' && { days: number('days', daysLeast) }),
        },
      });
    },
    onSuccess() {
      void queries.invalidateQueries({ queryKey });
      onClose();
    },
  });

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setWhyMissing(!whyIn(form));
    if (whyIn(form) && !measure.isPending) measure.mutate(form);
  }
  const isOut = kind === 'outToday' || kind === 'outLonger';
  return (
    <Dialog title={t('host.measure.open', { name })} look="sheet" onClose={onClose}>
      <form onSubmit={onSubmit} noValidate>
        <div
          onChange={({ target }) => {
            const chosen = seatMeasureKinds.find((each) => (target as { value?: unknown }).value === each);
            if (chosen) setKind(chosen);
          }}
        >
          <Choices
            label={t('host.measure.kind')}
            name="kind"
            kind="one"
            isColumn
            options={seatMeasureKinds.map((each) => ({ value: each, label: t(`host.measure.${each}`) }))}
            chosen={['note']}
          />
        </div>
        {kind === 'slow' && (
          <>
            <SelectField label={t('host.measure.seconds')} name="seconds" options={asOptions(slowSeconds)} />
            <SelectField
              label={t('host.measure.minutes')}
              name="minutes"
              options={asOptions(slowMinutesChoices)}
            />
          </>
        )}
        {kind === 'outLonger' && (
          <>
            <SelectField
              label={t('host.measure.days')}
              name="days"
              options={asOptions(daysChoices.filter((days) => !isAlone || days <= daysAlone))}
            />
            <p>{t(isAlone ? 'host.measure.alone' : 'host.measure.twoPeople')}</p>
            <p>{t('host.measure.newcomers')}</p>
          </>
        )}
        {isOut && <p>{t('host.measure.outAbout')}</p>}
        <WhyAndLine name={name} line={line} isWhyMissing={isWhyMissing} />
        {measure.error && <ErrorText error={measure.error} />}
        <DialogWays>
          <Button type="submit" isBusy={measure.isPending}>
            {t('host.measure.yes')}
          </Button>
        </DialogWays>
      </form>
      {known.data && known.data.measures.length > 0 && (
        <section className={styles.done}>
          <h3>{t('host.measure.done')}</h3>
          <ul>
            {known.data.measures.map((one) => (
              <Done
                key={one.id}
                measure={one}
                onLifted={() => void queries.invalidateQueries({ queryKey })}
              />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

function Done({ measure, onLifted }: { measure: RunningMeasure; onLifted: () => void }) {
  const { t } = useTranslation();
  const moment = useShortMoment();
  const { kind, by, why, until, may } = measure;
  const lift = useMutation({
    mutationFn: () => call(measureRoutes.liftMeasure, { params: { measureId: measure.id } }),
    onSuccess: onLifted,
  });
  const reason = { name: by ?? '', why: reasonIn(t, why) };
  return (
    <li>
      <strong>{t(`measuring.kind.${kind}`)}</strong>{' '}
      {t(by === null ? 'measuring.byGone' : 'measuring.by', reason)}{' '}
      {until !== null && t('measuring.until', { until: moment(until) })}{' '}
      {may.lift ? (
        <Button look="bare" size="small" isBusy={lift.isPending} onClick={() => lift.mutate()}>
          {t('host.measure.lift')}
        </Button>
      ) : (
        kind !== 'note' && t('host.measure.isOver')
      )}
      {lift.error && <ErrorText error={lift.error} />}
    </li>
  );
}
