import type { PauseView } from '@naast/shared/contract/pauses';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { pausesQuery } from '../../../api/account-queries.js';
import { teamChanged } from '../../../api/signal.js';
import { handoverQuery } from '../queries.js';

/** A change of the user's pause: shown at once, with what is still theirs. */
export function usePause<Given = void>(change: (given: Given) => Promise<PauseView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess(pauses) {
      queries.setQueryData(pausesQuery().queryKey, pauses);
      // Cases, alarms and the duty may have another owner.
      teamChanged.emit();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: handoverQuery().queryKey }),
  });
}
