import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { limits } from '@naast/shared/limits';
import { DoorOpen, Hourglass } from 'lucide-react';
import { useId } from 'react';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { useHasCome } from '../../../ui/use-has-come.js';
import { useLive } from '../live/live-context.js';
import { useSteering } from './use-steering.js';

/** Tells everybody that the room closes in five minutes, or takes it back. Not where its hours end by then. */
export function LastMinutes() {
  const { t } = useTranslation();
  const aboutId = useId();
  const { closesAt, endAnnounced } = useLive().state.session;
  const isEnding = useHasCome(closesAt ? Date.parse(closesAt) - limits.room.lastMinutes : null);
  const announce = useSteering((sessionId, announced: boolean) =>
    call(hostingRoutes.announceEnd, { params: { sessionId }, body: { announced } }),
  );
  if (isEnding && endAnnounced === null) return null;
  const isTold = endAnnounced !== null;
  const Icon = isTold ? DoorOpen : Hourglass;
  return (
    <>
      <Button
        look="soft"
        size="small"
        isBusy={announce.isPending}
        aria-describedby={isTold ? undefined : aboutId}
        title={isTold ? undefined : t('host.lastMinutes.about')}
        onClick={() => announce.isPending || announce.mutate(!isTold)}
      >
        <Icon size={18} aria-hidden />
        {t(isTold ? 'host.lastMinutes.withdraw' : 'host.lastMinutes.tell')}
      </Button>
      {!isTold && (
        <span id={aboutId} className="unseen">
          {t('host.lastMinutes.about')}
        </span>
      )}
      {announce.error && <ErrorText error={announce.error} />}
    </>
  );
}
