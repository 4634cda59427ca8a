import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { joinClasses } from '../join-classes.js';
import { Note } from '../note.js';
import { Lines } from './lines.js';
import { MyAlarmState } from './my-alarm-state.js';
import styles from './not-safe.module.css';
import { type AlarmPlace, useMyAlarm } from './use-my-alarm.js';
import { useUnwatched } from './use-unwatched.js';

/**
 * "I am not safe": what unfolds has the lines first, from what this page has already. Not a modal dialog: that would put the strip
 * and the quick exit out of reach.
 */
export function NotSafe({ place }: { readonly place: AlarmPlace }) {
  const { t } = useTranslation();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { alarm, now, isStale, raise } = useMyAlarm(place);
  const unwatched = useUnwatched(now);
  useEffect(() => {
    const shown = panel.current;
    if (!isOpen || !shown) return;
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
    function closeByKey(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    }
    shown.addEventListener('keydown', closeByKey);
    return () => shown.removeEventListener('keydown', closeByKey);
  }, [isOpen]);
  function close() {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <div className={joinClasses(styles.notSafe, 'needs-script')}>
      <div role="status" className={styles.state}>
        {alarm && <MyAlarmState alarm={alarm} isStale={isStale} />}
      </div>
      <Button
        ref={button}
        look="soft"
        size="small"
        className={styles.open}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t('notSafe.open')}
      </Button>
      {isOpen && (
        <div
          ref={panel}
          id={id}
          role="group"
          tabIndex={-1}
          aria-label={t('notSafe.open')}
          className={styles.panel}
        >
          <Lines said={t('notSafe.lines')} />
          {unwatched === false ? (
            <p>{t('notSafe.what')}</p>
          ) : (
            <p>
              {unwatched} {t('notSafe.whatUnwatched')} {now?.onCall !== 'none' && t('notSafe.calls')}
            </p>
          )}
          {raise.error && (
            <Note tone="wrong" role="alert">
              <p>{t('notSafe.failed')}</p>
            </Note>
          )}
          <div className={styles.ways}>
            <Button
              isBusy={raise.isPending}
              onClick={() => raise.isPending || raise.mutate(undefined, { onSuccess: close })}
            >
              {t(alarm ? 'notSafe.again' : 'notSafe.tell')}
            </Button>
            <Button look="bare" onClick={close}>
              {t('frame.ratherNot')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
