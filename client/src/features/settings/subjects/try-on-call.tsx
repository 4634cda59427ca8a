import { alarmRoutes } from '@naast/shared/contract/alarms';
import { useMutation } from '@tanstack/react-query';
import { PhoneOutgoing } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import styles from '../settings.module.css';

/** Calls once who is on call, as an alarm would; says whether that was answered, not whether somebody saw it. */
export function TryOnCall() {
  const { t } = useTranslation();
  const attempt = useMutation({ mutationFn: () => call(alarmRoutes.tryOnCall, {}) });
  return (
    <section className={styles.tryOnCall} aria-labelledby="try-on-call">
      <h2 id="try-on-call">{t('settings.onCall.try.title')}</h2>
      <p>{t('settings.onCall.try.text')}</p>
      <div>
        <Button look="soft" isBusy={attempt.isPending} onClick={() => attempt.isPending || attempt.mutate()}>
          <PhoneOutgoing size={18} aria-hidden />
          {t('settings.onCall.try.send')}
        </Button>
      </div>
      <p role="status">{attempt.data && t(`settings.onCall.try.${attempt.data.outcome}`)}</p>
      {attempt.error && <ErrorText error={attempt.error} />}
    </section>
  );
}
