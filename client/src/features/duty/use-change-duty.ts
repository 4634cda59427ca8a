import type { DutyView } from '@naast/shared/contract/duty';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { dutyQuery } from '../../api/account-queries.js';
import { teamChanged } from '../../api/signal.js';

/** A change of the duty: its answer is shown at once; after a refusal the duty is read again, as another may have changed it. */
export function useChangeDuty<Given = void>(change: (given: Given) => Promise<DutyView>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess(duty) {
      queries.setQueryData(dutyQuery().queryKey, duty);
      // Rows of the first page are about it too.
      teamChanged.emit();
    },
    onError: () => queries.invalidateQueries({ queryKey: dutyQuery().queryKey }),
  });
}
