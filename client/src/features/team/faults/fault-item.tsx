import { type FaultView, faultRoutes } from '@naast/shared/contract/faults';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Check, CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useMoment } from '../../../ui/use-moment.js';
import styles from './faults.module.css';
import { faultsQuery } from './faults-query.js';

/** What happened, since when, and what to do. */
export function FaultItem({ fault }: { fault: FaultView }) {
  const { t } = useTranslation();
  const moment = useMoment();
  const queries = useQueryClient();
  const titleId = useId();
  const see = useMutation({
    mutationFn: () => call(faultRoutes.acknowledgeFault, { params: { faultId: fault.id } }),
    onSuccess: (reply) => queries.setQueryData(faultsQuery().queryKey, reply),
  });
  const { kind, about, since, lastAt, times, endedAt, seen } = fault;
  return (
    <li className={styles.fault}>
      <h2 id={titleId}>
        {endedAt ? <CircleCheck size={20} aria-hidden /> : <TriangleAlert size={20} aria-hidden />}
        {t(`faults.kind.${kind}.title`)}
      </h2>
      <p>{t(`faults.kind.${kind}.what`)}</p>
      <p className="quiet">
        {t('faults.since', { when: moment(since) })}
        {times > 1 && <> · {t('faults.again', { count: times, when: moment(lastAt) })}</>}
      </p>
      {endedAt ? (
        <p>{t('faults.over', { when: moment(endedAt) })}</p>
      ) : (
        <p>
          <strong>{t('faults.todo')}:</strong> {t(`faults.kind.${kind}.todo`)}
        </p>
      )}
      {about !== null && <p className="quiet">{t('faults.technical', { about })}</p>}
      {seen ? (
        <p className="quiet">
          {seen.by === null
            ? t('faults.seenByGone', { when: moment(seen.at) })
            : t('faults.seenBy', { name: seen.by, when: moment(seen.at) })}
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
            {t('faults.see')}
          </Button>
        </div>
      )}
      {see.error && <ErrorText error={see.error} />}
    </li>
  );
}
