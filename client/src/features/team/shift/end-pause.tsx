import { pauseRoutes } from '@naast/shared/contract/pauses';
import { call } from '../../../api/call.js';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { ErrorText } from '../../../ui/error-text.js';
import { Note } from '../../../ui/note.js';
import { useClockTime } from '../../../ui/use-moment.js';
import { usePause } from './use-pause.js';

/** The user pauses: until when, and being back before that. */
export function EndPause({ until }: { readonly until: string }) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const end = usePause(() => call(pauseRoutes.endPause, {}));
  return (
    <Note role="status">
      <p>
        <strong>{t('pausing.mine', { time: clockTime(until) })}.</strong> {t('pausing.stays')}
      </p>
      <Button look="soft" size="small" isBusy={end.isPending} onClick={() => end.mutate()}>
        {t('pausing.end')}
      </Button>
      {end.error && <ErrorText error={end.error} />}
    </Note>
  );
}
