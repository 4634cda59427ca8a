import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.js';
import { selfQuery } from '../../api/queries.js';
import { Button } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import styles from './lock.module.css';

const { teamLockWarning, touchedEvery } = limits.signInSession;
/** What only a person does; a page that looks by itself does none of it. */
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** Tells the server that somebody is at the screen, and says when it is about to lock because nobody seems to be. */
export function LockWarning({ locksAt }: { locksAt: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { now } = useClock();
  /** The moment of locking that was warned of; another one is not soon. */
  const [warnedOf, setWarnedOf] = useState<number | null>(null);
  const toldAt = useRef(0);

  const lookAgain = useCallback(
    () => queries.invalidateQueries({ queryKey: selfQuery().queryKey }),
    [queries],
  );
  const stay = useCallback(() => {
    toldAt.current = Date.now();
    // A lost connection is shown elsewhere; then the screen locks at its time.
    void call(peopleRoutes.stillHere, {}).then(lookAgain, lookAgain);
  }, [lookAgain]);

  useEffect(() => {
    function onLife() {
      if (Date.now() - toldAt.current >= touchedEvery) stay();
    }
    for (const sign of signsOfLife) document.addEventListener(sign, onLife, { passive: true });
    return () => {
      for (const sign of signsOfLife) document.removeEventListener(sign, onLife);
    };
  }, [stay]);

  useEffect(() => {
    // The server's clock: a device that is off by minutes locks when the server does.
    const left = now === 0 ? Number.POSITIVE_INFINITY : locksAt - now;
    if (!Number.isFinite(left)) return;
    const warn = () => {
      setWarnedOf(locksAt);
      void lookAgain();
    };
    const timers = [
      setTimeout(warn, Math.max(0, left - teamLockWarning)),
      setTimeout(() => void lookAgain(), Math.max(0, left) + 1000),
    ];
    return () => timers.forEach(clearTimeout);
  }, [locksAt, now, lookAgain]);

  // The live region stands there before it has something to say, or it would not be spoken.
  return (
    <div role="status">
      {warnedOf === locksAt && (
        <div className={styles.soon}>
          <p>{t('lock.soon')}</p>
          <Button look="soft" size="small" onClick={stay}>
            {t('lock.stay')}
          </Button>
        </div>
      )}
    </div>
  );
}
