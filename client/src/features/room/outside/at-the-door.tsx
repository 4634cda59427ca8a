import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { Button } from '../../../ui/button.js';
import { DoorShut } from '../../../ui/drawings/door-shut.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { NotSafe } from '../../../ui/not-safe/not-safe.js';
import styles from './outside.module.css';

const second = 1000;
const minute = 60 * second;

interface AtTheDoorProps {
  readonly sessionId: RoomSessionId;
  /** By this device's clock, in epoch ms. */
  readonly until: number;
  readonly onStop: () => void;
}

/** Waiting to be let in: how long, and that nothing has to be done. */
export function AtTheDoor({ sessionId, until, onStop }: AtTheDoorProps) {
  const { t } = useTranslation();
  const title = useRef<HTMLHeadingElement>(null);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    // The form has just gone from under the reader.
    title.current?.focus();
    const timer = setInterval(() => setNow(Date.now()), second);
    return () => clearInterval(timer);
  }, []);
  const left = Math.max(0, until - now);
  // In steps: a number that jumps every second makes waiting longer.
  const time =
    left > 1.5 * minute
      ? t('door.minutes', { count: Math.ceil(left / minute) })
      : t('door.seconds', { count: Math.max(5, Math.ceil(left / (5 * second)) * 5) });
  return (
    <section className={styles.closed} aria-labelledby="at-the-door">
      <EmptyState
        drawing={<DoorShut />}
        action={
          <Button look="soft" onClick={onStop}>
            {t('door.stop')}
          </Button>
        }
      >
        <h2 id="at-the-door" ref={title} tabIndex={-1}>
          {t('door.title')}
        </h2>
        <p>{t('door.text')}</p>
        <p role="timer" className={styles.left}>
          {t('door.left', { time })}
        </p>
        <p className="quiet">{t('door.kept')}</p>
      </EmptyState>
      <NotSafe place={{ kind: 'roomSession', id: sessionId }} />
    </section>
  );
}
