import type { MyAlarm } from '@naast/shared/contract/alarms';
import { useEffect, useId, useRef, useState } from 'react';
import { isKey } from '../../browser/keys.js';
import { useServedSent } from '../../forms/sent-context.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../button.js';
import { useNumbers } from '../crisis/use-numbers.js';
import { Note } from '../note.js';
import { useHydrated } from '../use-hydrated.js';
import { Lines } from './lines.js';
import { MyAlarmState } from './my-alarm-state.js';
import styles from './not-safe.module.css';
import { notSafeFormName } from './not-safe-form-name.js';
import { type AlarmPlace, useMyAlarm } from './use-my-alarm.js';
import { useUnwatched } from './use-unwatched.js';

/**
 * "I am not safe": what unfolds has the lines first, from what this page has already. Not a modal dialog: that would put the strip
 * and the quick exit out of reach. Without JavaScript the button tells at once, and the page says what came of it.
 */
export function NotSafe({ place }: { readonly place: AlarmPlace }) {
  const { t } = useTranslation();
  const numbers = useNumbers();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { alarm, now, isStale, raise } = useMyAlarm(place);
  const unwatched = useUnwatched(now);
  const isHydrated = useHydrated();
  // Without JavaScript: what came of the form.
  const sent = useServedSent(notSafeFormName);
  const known = alarm ?? (sent?.shown as MyAlarm | undefined) ?? null;
  useEffect(() => {
    const shown = panel.current;
    if (!isOpen || !shown) return;
    shown.focus();
    shown.scrollIntoView({ block: 'nearest' });
    function closeByKey(event: KeyboardEvent) {
      if (!isKey(event, 'Escape')) return;
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
    <div className={styles.notSafe}>
      <div role="status" className={styles.state}>
        {known && <MyAlarmState alarm={known} isStale={isStale} />}
      </div>
      {sent !== null && known === null && <p>{t('notSafe.failed', numbers)}</p>}
      <form
        className={styles.way}
        method="post"
        onSubmit={(event) => {
          event.preventDefault();
          setOpen(!isOpen);
        }}
      >
        <input type="hidden" name="form" value={notSafeFormName} />
        <input type="hidden" name="kind" value={place.kind} />
        <input type="hidden" name="id" value={place.id} />
        <Button
          ref={button}
          type="submit"
          look="soft"
          size="small"
          className={styles.open}
          aria-expanded={isHydrated ? isOpen : undefined}
          aria-controls={isOpen ? id : undefined}
        >
          {t('notSafe.open')}
        </Button>
        <noscript>
          <p className="quiet">{t('notSafe.what')}</p>
        </noscript>
      </form>
      {isOpen && (
        <div
          ref={panel}
          id={id}
          role="group"
          tabIndex={-1}
          aria-label={t('notSafe.open')}
          className={styles.panel}
        >
          <Lines said={t('notSafe.lines', numbers)} />
          {unwatched === false ? (
            <p>{t('notSafe.what')}</p>
          ) : (
            <p>
              {unwatched} {t('notSafe.whatUnwatched')} {now?.onCall !== 'none' && t('notSafe.calls')}
            </p>
          )}
          {place.kind === 'talk' && <p>{t('notSafe.thenFound', numbers)}</p>}
          {raise.error && (
            <Note tone="wrong" role="alert">
              <p>{t('notSafe.failed', numbers)}</p>
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
