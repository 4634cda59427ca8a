import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../api/call.js';
import { selfQuery } from '../../api/queries.js';
import { passedTime } from '../../browser/passed-time.js';
import { useTranslation } from '../../language/use-translation.js';
import { Button } from '../../ui/button.js';
import { useClock } from '../../ui/clock.js';
import { Toast } from '../../ui/toast.js';

const { teamLockWarning, touchedEvery } = limits.signInSession;
/** Events that only a person causes; refetching causes none of them. */
const signsOfLife = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;

/** Reports activity to the server, and warns shortly before the screen locks. */
export function LockWarning({ locksAt }: { locksAt: number }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { now } = useClock();
  /** The lock time that was warned of; a later one needs no warning yet. */
  const [warnedOf, setWarnedOf] = useState<number | null>(null);
  const toldAt = useRef(Number.NEGATIVE_INFINITY);

  const refetch = useCallback(() => queries.invalidateQueries({ queryKey: selfQuery().queryKey }), [queries]);
  const stay = useCallback(() => {
    toldAt.current = passedTime();
    // Errors are shown elsewhere; the screen then locks when due.
    void call(peopleRoutes.stillHere, {}).then(refetch, refetch);
  }, [refetch]);

  useEffect(() => {
    function onLife() {
      if (passedTime() - toldAt.current >= touchedEvery) stay();
    }
    for (const sign of signsOfLife) document.addEventListener(sign, onLife, { passive: true });
    return () => {
      for (const sign of signsOfLife) document.removeEventListener(sign, onLife);
    };
  }, [stay]);

  useEffect(() => {
    // By the server's clock, so that a wrong device clock does not matter.
    const left = now === 0 ? Number.POSITIVE_INFINITY : locksAt - now;
    if (!Number.isFinite(left)) return;
    const warn = () => {
      setWarnedOf(locksAt);
      void refetch();
    };
    const timers = [
      setTimeout(warn, Math.max(0, left - teamLockWarning)),
      setTimeout(() => void refetch(), Math.max(0, left) + 1000),
    ];
    return () => timers.forEach(clearTimeout);
  }, [locksAt, now, refetch]);

  return (
    <Toast tone="heed">
      {warnedOf === locksAt && (
        <>
          <p>{t('lock.soon')}</p>
          <Button look="soft" size="small" onClick={stay}>
            {t('lock.stay')}
          </Button>
        </>
      )}
    </Toast>
  );
}
