import { roomRoutes } from '@naast/shared/contract/rooms';
import { useMutation } from '@tanstack/react-query';
import { DoorOpen, Hand } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import styles from './host.module.css';

/** Pauses entry, or resumes it. */
export function EntryControl() {
  const { t } = useTranslation();
  const { store, state } = useLive();
  const { id, entryPaused: isPaused } = state.session;
  const set = useMutation({
    mutationFn: (paused: boolean) =>
      call(roomRoutes.setEntry, { params: { sessionId: id }, body: { paused } }),
    onSuccess: (facts) => store.apply({ type: 'place:facts', payload: { kind: 'roomSession', id, facts } }),
  });
  const Icon = isPaused ? DoorOpen : Hand;
  return (
    <div className={styles.entry}>
      <p role="status">{isPaused && t('host.door.paused')}</p>
      <Button
        look="soft"
        size="small"
        aria-disabled={set.isPending}
        onClick={() => !set.isPending && set.mutate(!isPaused)}
      >
        <Icon size={18} aria-hidden />
        {isPaused ? t('host.door.resume') : t('host.door.pause')}
      </Button>
      {set.error && <ErrorText error={set.error} />}
    </div>
  );
}
