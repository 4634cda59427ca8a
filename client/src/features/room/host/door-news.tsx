import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { DoorOpen } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** For hosts: that many came at once, how many wait, and the one tap that lets them in. */
export function DoorNews() {
  const { t } = useTranslation();
  const { store, state } = useLive();
  const sessionId = state.session.id;
  const letIn = useMutation({
    mutationFn: () => call(roomRoutes.letIn, { params: { sessionId } }),
    onSuccess: () => store.apply({ type: 'room:door', payload: { sessionId, waiting: 0 } }),
  });
  const waiting = state.waitingAtDoor ?? 0;
  return (
    <>
      <p className="unseen" role="status">
        {waiting > 0 && t('host.door.waiting', { count: waiting })}
      </p>
      {waiting > 0 && (
        <Note tone="heed" icon={<DoorOpen size={20} aria-hidden />}>
          <p>
            <strong>{t('host.door.waiting', { count: waiting })}</strong> {t('host.door.why')}
          </p>
          <div className={styles.tap}>
            <Button
              size="small"
              aria-disabled={letIn.isPending}
              onClick={() => !letIn.isPending && letIn.mutate()}
            >
              {t('host.door.letIn')}
            </Button>
          </div>
          {letIn.error && <ErrorText error={letIn.error} />}
        </Note>
      )}
    </>
  );
}
