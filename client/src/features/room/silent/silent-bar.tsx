import { Eye } from 'lucide-react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { Note } from '../../../ui/note.js';
import { useClockTime } from '../../../ui/use-moment.js';
import styles from '../live/live.module.css';
import { useLive } from '../live/live-context.js';

interface SilentBarProps {
  readonly onTakePart: () => void;
  readonly onLeave: () => void;
}

/** In the place of the message field, for who reads along unseen. */
export function SilentBar({ onTakePart, onLeave }: SilentBarProps) {
  const { t } = useTranslation();
  const clockTime = useClockTime();
  const { silentUntil } = useLive().state.session;
  return (
    <div className={styles.silent}>
      <Note icon={<Eye size={20} aria-hidden />}>
        <div className={styles.told}>
          <div>
            <p>{t('silent.bar')}</p>
            <div role="status">
              {silentUntil && <p>{t('silent.ends', { time: clockTime(silentUntil) })}</p>}
            </div>
          </div>
          <div className={styles.asks}>
            <Button size="small" onClick={onTakePart}>
              {t('silent.takePart')}
            </Button>
            <Button look="bare" size="small" onClick={onLeave}>
              {t('live.leave')}
            </Button>
          </div>
        </div>
      </Note>
    </div>
  );
}
