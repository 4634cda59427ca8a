import { alarmLevels, alarmRoutes } from '@naast/shared/contract/alarms';
import { worryKinds } from '@naast/shared/contract/answering';
import type { MessageId } from '@naast/shared/contract/messages';
import type { PlaceRef } from '@naast/shared/contract/places';
import type { SeatId } from '@naast/shared/contract/seats';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { Choices } from '../choices.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Dialog, DialogWays } from '../dialog.js';
import { ErrorText } from '../error-text.js';
import { useRereadAlarms, useShowAlarm } from './use-change-alarm.js';

type Level = (typeof alarmLevels)[number];

interface RaiseAlarmProps {
  readonly name: string;
  readonly place: PlaceRef;
  /** Of a room: the message or the seat that it is about. */
  readonly item?: { readonly messageId: MessageId } | { readonly seatId: SeatId };
  readonly onClose: () => void;
}

/** For the team: how serious, and about what. The person does not see it. */
export function RaiseAlarm({ name, place, item, onClose }: RaiseAlarmProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const [isLevelMissing, setLevelMissing] = useState(false);
  const show = useShowAlarm();
  const reread = useRereadAlarms();
  const raise = useMutation({
    mutationFn: (given: { level: Level; kinds: (typeof worryKinds)[number][] }) =>
      call(alarmRoutes.raiseAlarm, { body: { place, ...item, ...given } }),
    onSuccess(alarm) {
      show(alarm);
      void reread();
    },
  });

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const level = alarmLevels.find((one) => given.get('level') === String(one));
    setLevelMissing(level === undefined);
    if (level !== undefined && !raise.isPending)
      raise.mutate({ level, kinds: worryKinds.filter((kind) => given.getAll('kinds').includes(kind)) });
  }

  return (
    <Dialog title={t('alarms.raise.title', { name })} onClose={onClose}>
      {raise.isSuccess ? (
        <>
          <p role="status">{t('alarms.raise.done')}</p>
          <DialogWays>
            <Button look="soft" onClick={onClose}>
              {t('frame.close')}
            </Button>
          </DialogWays>
        </>
      ) : (
        <>
          <p>{t('alarms.raise.text', { name, ...numbers })}</p>
          <form onSubmit={onSubmit} noValidate>
            <Choices
              label={t('questions.urgency.label')}
              name="level"
              kind="one"
              isColumn
              options={alarmLevels.map((level) => ({
                value: String(level),
                label: t(`questions.urgency.${level}`, numbers),
              }))}
              chosen={[]}
              problem={isLevelMissing ? t('questions.readIn.choose') : null}
            />
            <Choices
              label={t('questions.worry.label')}
              name="kinds"
              kind="many"
              options={worryKinds.map((kind) => ({ value: kind, label: t(`questions.worry.${kind}`) }))}
              chosen={[]}
            />
            {raise.error && <ErrorText error={raise.error} />}
            <DialogWays>
              <Button type="submit" isBusy={raise.isPending}>
                {t('alarms.raise.send')}
              </Button>
            </DialogWays>
          </form>
        </>
      )}
    </Dialog>
  );
}
