import { peopleRoutes } from '@naast/shared/contract/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call.js';
import { selfQuery } from './queries.js';
import { selfElsewhere } from './signal.js';

/** Locks the team's screen, in all tabs of this browser. */
export function useLockNow() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => call(peopleRoutes.lock, {}),
    onSuccess(self) {
      queries.setQueryData(selfQuery().queryKey, self);
      selfElsewhere.emit();
    },
  });
}
