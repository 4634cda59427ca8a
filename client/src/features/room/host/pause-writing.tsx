import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { Pencil, Wind } from 'lucide-react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useLive } from '../live/live-context.js';
import { useSteering } from './use-steering.js';

/** Begins a writing pause for everybody but hosts, or ends it before its time. */
export function PauseWriting() {
  const { t } = useTranslation();
  const { writingPause } = useLive();
  const pause = useSteering((sessionId, paused: boolean) =>
    call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused } }),
  );
  const Icon = writingPause ? Pencil : Wind;
  return (
    <>
      <Button
        look="soft"
        size="small"
        isBusy={pause.isPending}
        onClick={() => pause.isPending || pause.mutate(writingPause === null)}
      >
        <Icon size={18} aria-hidden />
        {t(writingPause ? 'host.pace.resume' : 'host.pace.pause')}
      </Button>
      {pause.error && <ErrorText error={pause.error} />}
    </>
  );
}
