import { peopleRoutes, type SelfView } from '@naast/shared/contract/people';
import { noneOf } from '@naast/shared/rights';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { dropAllDrafts, renewDraftKey } from '../drafts/draft-box.js';
import { useLiveRooms } from '../rooms/live-rooms-context.js';
import { call } from './call.js';
import { selfQuery, signOutQuery } from './queries.js';
import { selfElsewhere } from './signal.js';

/** Call after signing in. `clearOnUserChange` then removes what the former user read. */
export function useSignedIn(): (self: SelfView) => Promise<void> {
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  return useCallback(
    (self) => {
      // New drafts are sealed with the key of this sign-in.
      renewDraftKey();
      liveRooms.forgetAll();
      // A stale reply would overwrite the new user.
      void queries.cancelQueries({ queryKey: selfQuery().queryKey });
      queries.setQueryData(selfQuery().queryKey, self);
      queries.removeQueries({ queryKey: signOutQuery().queryKey });
      selfElsewhere.emit();
      return queries.invalidateQueries();
    },
    [queries, liveRooms],
  );
}

/** Call after signing out, or when the account has ended. Drafts are removed here, cached data by `clearOnUserChange`. */
export function useSignedOut(how: 'signedOut' | 'accountEnded' = 'signedOut'): () => Promise<void> {
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  return useCallback(() => {
    dropAllDrafts();
    liveRooms.forgetAll();
    queries.setQueryData(signOutQuery().queryKey, how);
    // Nothing is offered until the server says what may be done without the sign-in.
    queries.setQueryData(selfQuery().queryKey, (known) =>
      known ? { kind: 'anonymous' as const, may: noneOf(known.may) } : undefined,
    );
    selfElsewhere.emit();
    return queries.invalidateQueries();
  }, [queries, liveRooms, how]);
}

export function useSignOut() {
  const onSuccess = useSignedOut();
  return useMutation({ mutationFn: () => call(peopleRoutes.signOut, {}), onSuccess });
}
