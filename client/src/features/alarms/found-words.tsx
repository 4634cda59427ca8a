import { type AlarmId, alarmRoutes } from '@naast/shared/contract/alarms';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/call.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button, buttonClass } from '../../ui/button.js';
import { CopyWords } from '../../ui/copy-words.js';
import { useNumbers } from '../../ui/crisis/use-numbers.js';
import { ErrorText } from '../../ui/error-text.js';
import { Note } from '../../ui/note.js';
import styles from '../../ui/talks/talks.module.css';
import { useMoment } from '../../ui/use-moment.js';

interface FoundWordsProps {
  readonly alarmId: AlarmId;
  /** ISO 8601. */
  readonly until: string;
}

/** For the alarm's taker: the person wants to be found. Opened by hand, as each opening is entered in the log; kept in no cache. */
export function FoundWords({ alarmId, until }: FoundWordsProps) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const moment = useMoment();
  const open = useMutation({
    mutationFn: () => call(alarmRoutes.openFound, { params: { alarmId } }),
    gcTime: 0,
  });
  return (
    <Note tone="heed" role="status">
      <div className={styles.found}>
        <p>
          <strong>{t('alarms.found.title')}</strong>{' '}
          {t('alarms.found.what', { moment: moment(until), ...numbers })}
        </p>
        {open.data ? (
          <>
            <CopyWords text={open.data.words} />
            <p>{t('alarms.found.now', numbers)}</p>
            <div className={styles.ways}>
              <a href={`tel:${numbers.emergencyDial}`} className={buttonClass({})}>
                {t('alarms.found.call', numbers)}
              </a>
              <Button look="soft" onClick={() => open.reset()}>
                {t('alarms.found.hide')}
              </Button>
            </div>
          </>
        ) : (
          <Button isBusy={open.isPending} onClick={() => open.isPending || open.mutate()}>
            {t('alarms.found.open')}
          </Button>
        )}
        {open.error && <ErrorText error={open.error} />}
      </div>
    </Note>
  );
}
