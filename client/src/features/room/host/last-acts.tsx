import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { useQuery } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { lookAgainEvery } from '../../../api/refetch-times.js';
import { useTranslation } from '../../../language/use-translation.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** What hosts did in this session, newest first. No times: the logbook keeps the hour alone. */
export function LastActs() {
  const { t } = useTranslation();
  const { state } = useLive();
  const sessionId = state.session.id;
  const { data, error } = useQuery({
    queryKey: ['acts', sessionId],
    queryFn: async () => (await call(hostingRoutes.listActs, { params: { sessionId } })).acts,
    refetchInterval: lookAgainEvery,
  });
  if (error) return <ErrorText error={error} />;
  return (
    // It scrolls: the keyboard must reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <ol className={styles.acts} tabIndex={0}>
      {data?.map(({ act, by }, at) => (
        // Only the end grows: counted from there, each keeps its number.
        <li key={data.length - at}>
          <strong>{by ?? t('log.whoIsGone')}</strong> {t(`log.act.${act}`)}
        </li>
      ))}
    </ol>
  );
}
