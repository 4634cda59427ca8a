import { type CaseItem, caseRoutes } from '@naast/shared/contract/cases';
import { minute } from '@naast/shared/durations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { call } from '../../api/call.js';

/** How often a claim goes on, while its page is used. */
const renewedEvery = 2 * minute;

/** Reads the queue and the opened case again. */
export function useReread(): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['cases'] }),
      queries.invalidateQueries({ queryKey: ['case'] }),
    ]);
}

/** Looking at a case, so that colleagues see it; it goes on by itself as long as somebody types, taps or scrolls here. */
export function useClaim({ id: caseId, claim }: CaseItem) {
  const reread = useReread();
  const params = { caseId };
  const take = useMutation({
    mutationFn: () => call(caseRoutes.claimCase, { params }),
    onSettled: reread,
  });
  const letGo = useMutation({
    mutationFn: () => call(caseRoutes.letGoCase, { params }),
    onSettled: reread,
  });
  const isMine = claim?.isMe ?? false;
  const isUsed = useRef(false);
  useEffect(() => {
    if (!isMine) return;
    const use = () => {
      isUsed.current = true;
    };
    const events = ['keydown', 'pointerdown', 'scroll'] as const;
    for (const event of events) document.addEventListener(event, use, { passive: true, capture: true });
    const timer = setInterval(() => {
      if (!isUsed.current) return;
      isUsed.current = false;
      // One that did not arrive is tried again; until then the claim runs on.
      call(caseRoutes.claimCase, { params: { caseId } }).catch(() => undefined);
    }, renewedEvery);
    return () => {
      clearInterval(timer);
      for (const event of events) document.removeEventListener(event, use, { capture: true });
    };
  }, [isMine, caseId]);
  return { take, letGo };
}
