import { type AlarmItem, alarmRoutes } from '@naast/shared/contract/alarms';
import { useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { AskFirst } from '../ask-first.js';
import { Button } from '../button.js';
import { ErrorText } from '../error-text.js';
import { useChangeAlarm } from './use-change-alarm.js';

interface TakeAlarmProps {
  readonly alarm: AlarmItem;
  readonly size?: 'normal' | 'small';
  readonly onTaken?: () => void;
}

/** Takes it; from a colleague after a question, who may only have looked away. */
export function TakeAlarm({ alarm, size = 'normal', onTaken }: TakeAlarmProps) {
  const { id: alarmId, rev, taken, may } = alarm;
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  const at = (known: number) => call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev: known } });
  const takeIt = async () => {
    try {
      return await at(rev);
    } catch (error) {
      // It also changes by going to the whole team, or by being raised again: what counts is whether somebody took it.
      const isUntaken = taken === null && refusalOf(error) === 'changedMeanwhile';
      const now =
        isUntaken &&
        (await call(alarmRoutes.listAlarms, { query: {} })).open.find(({ id }) => id === alarmId);
      if (!now || now.taken !== null) throw error;
      return at(now.rev);
    }
  };
  const take = useChangeAlarm(async () => {
    const mine = await takeIt();
    // Before it is shown: this button goes then.
    onTaken?.();
    return mine;
  });
  return (
    <>
      {may.take && (
        <Button
          look={taken ? 'soft' : 'main'}
          size={size}
          isBusy={take.isPending}
          onClick={() => (taken ? setAsks(true) : take.isPending || take.mutate())}
        >
          {t(taken ? 'alarms.takeOver' : 'alarms.take')}
        </Button>
      )}
      {!asks && take.error && <ErrorText error={take.error} />}
      {asks && taken && (
        <AskFirst
          title={t('alarms.takeOverSure')}
          yes={t('alarms.takeOverYes')}
          isBusy={take.isPending}
          error={take.error}
          onYes={() => take.mutate(undefined, { onSuccess: () => setAsks(false) })}
          onClose={() => setAsks(false)}
        >
          <p>{t(taken.isHere ? 'alarms.takeOverText' : 'alarms.takerAway', { name: taken.name })}</p>
        </AskFirst>
      )}
    </>
  );
}
