import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { selfQuery } from '../../api/queries.js';
import { useSelf } from '../../api/self-context.js';
import { screenOpened, selfChanged, selfElsewhere } from '../../api/signal.js';
import { coverPage } from '../../browser/modal.js';
import { useLanguage } from '../../language/language-context.js';
import { loadPieces } from '../../piece.js';
import { lock, needsLock } from './late-lock.js';

/** On every page: refetches the actor when a socket or another tab says so, and gets the lock for the team. */
export function LockGuard() {
  const queries = useQueryClient();
  const language = useLanguage();
  const { self, lockedName } = useSelf();
  useEffect(() => {
    const refetch = () => void queries.invalidateQueries({ queryKey: selfQuery().queryKey });
    const stops = [selfChanged.subscribe(refetch), selfElsewhere.subscribe(refetch)];
    return () => stops.forEach((stop) => stop());
  }, [queries]);

  const isLocked = lockedName !== null;
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    const isOpened = wasLocked.current && !isLocked;
    wasLocked.current = isLocked;
    if (!isOpened) return;
    // Unlocked here or in another tab: refetch, and reconnect sockets.
    screenOpened.emit();
    void queries.invalidateQueries();
  }, [isLocked, queries]);

  const isWanted = self !== undefined && needsLock(self);
  const [TeamLock, setTeamLock] = useState(() => lock.code.now());
  const isMissing = isWanted && TeamLock === undefined;
  useEffect(() => {
    if (!isMissing) return;
    // Signed in after this page came. What is locked is out of sight at once, also while the script of the lock does not come.
    if (isLocked) coverPage();
    loadPieces([lock], language).then(
      () => setTeamLock(() => lock.code.now()),
      () => isLocked && window.location.reload(),
    );
  }, [isMissing, isLocked, language]);
  return isWanted && TeamLock ? <TeamLock /> : null;
}
