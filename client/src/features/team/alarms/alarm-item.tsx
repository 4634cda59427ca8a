import { type AlarmView, alarmRoutes } from '@naast/shared/contract/alarms';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.js';
import { alarmsQuery } from '../../../api/queries.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useMoment } from '../../../ui/use-moment.js';
import styles from './alarms.module.css';

/** What happened, since when, and what to do now. */
export function AlarmItem({ alarm }: { alarm: AlarmView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const titleId = useId();
  const see = useMutation({
    mutationFn: () => call(alarmRoutes.seeAlarm, { params: { alarmId: alarm.id } }),
    onSuccess: ({ alarms }) => queries.setQueryData(alarmsQuery().queryKey, alarms),
  });
  const { kind, about, since, lastAt, times, endedAt, seen } = alarm;
  return (
    <li className={styles.alarm}>
      <h3 id={titleId}>
        {endedAt ? <CircleCheck size={20} aria-hidden /> : <TriangleAlert size={20} aria-hidden />}
        {t(`alarms.kind.${kind}.title`)}
      </h3>
      <p>{t(`alarms.kind.${kind}.what`)}</p>
      <p className="quiet">
        {t('alarms.since', { when: moment(since) })}
        {times > 1 && <> · {t('alarms.again', { count: times, when: moment(lastAt) })}</>}
      </p>
      {endedAt ? (
        <p>{t('alarms.over', { when: moment(endedAt) })}</p>
      ) : (
        <p>
          <strong>{t('alarms.todo')}:</strong> {t(`alarms.kind.${kind}.todo`)}
        </p>
      )}
      {about !== null && <p className="quiet">{t('alarms.technical', { about })}</p>}
      {seen ? (
        <p className="quiet">
          {seen.by === null
            ? t('alarms.seenByGone', { when: moment(seen.at) })
            : t('alarms.seenBy', { name: seen.by, when: moment(seen.at) })}
        </p>
      ) : (
        <div>
          <Button
            look="soft"
            size="small"
            aria-describedby={titleId}
            disabled={see.isPending}
            onClick={() => see.mutate()}
          >
            <Check size={18} aria-hidden />
            {t('alarms.see')}
          </Button>
        </div>
      )}
      {see.error && <ErrorText error={see.error} />}
    </li>
  );
}
