import { heldRoutes } from '@naast/shared/contract/held';
import type { Given } from '@naast/shared/contract/kit';
import type { MessageId } from '@naast/shared/contract/messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../api/call.js';
import { useLive } from '../live/live-context.js';
import { heldQuery } from './held-query.js';

type Decision = Given<typeof heldRoutes.decideHeld>['body']['decision'];

interface Decided {
  readonly ids: readonly MessageId[];
  readonly decision: Decision;
  readonly ruleWasRight?: boolean;
}

/** What a host decides about held texts, one or many; the list is read again. */
export function useDeciding() {
  const queries = useQueryClient();
  const sessionId = useLive().state.session.id;
  const readAgain = () => queries.invalidateQueries({ queryKey: heldQuery(sessionId).queryKey });
  const decide = useMutation({
    mutationFn: ({ ids, ...decided }: Decided) =>
      call(heldRoutes.decideHeld, { params: { sessionId }, body: { ids: [...ids], ...decided } }),
    onSettled: readAgain,
  });
  const markUrgent = useMutation({
    mutationFn: (heldId: MessageId) => call(heldRoutes.markHeldUrgent, { params: { sessionId, heldId } }),
    onSettled: readAgain,
  });
  return { decide, markUrgent };
}
export type Deciding = ReturnType<typeof useDeciding>;
