import { peopleRoutes, type SelfView } from '@naast/shared/contract/people';
import { noneOf } from '@naast/shared/rights';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { dropAllDrafts, renewDraftKey } from '../drafts/draft-box.js';
import { call } from './call.js';
import { useLiveRooms } from './live-rooms-context.js';
import { selfQuery, wentOutQuery } from './queries.js';
import { selfElsewhere } from './signal.js';

/** Somebody has signed in: from here on this browser is theirs. What was read before goes with `forgetBetweenPeople`. */
export function useSignedIn(): (self: SelfView) => Promise<void> {
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  return useCallback(
    (self) => {
      // What is typed from now on is sealed with the key of this sign-in.
      renewDraftKey();
      liveRooms.forgetAll();
      // An answer from before, still on its way, would say that somebody else is here.
      void queries.cancelQueries({ queryKey: selfQuery().queryKey });
      queries.setQueryData(selfQuery().queryKey, self);
      queries.removeQueries({ queryKey: wentOutQuery().queryKey });
      selfElsewhere.tell();
      return queries.invalidateQueries();
    },
    [queries, liveRooms],
  );
}

/** Somebody has signed out, or their account is gone: nothing of what they read (`forgetBetweenPeople`) or typed stays. */
export function useSignedOut(how: 'signedOut' | 'accountEnded' = 'signedOut'): () => Promise<void> {
  const queries = useQueryClient();
  const liveRooms = useLiveRooms();
  return useCallback(() => {
    dropAllDrafts();
    liveRooms.forgetAll();
    queries.setQueryData(wentOutQuery().queryKey, how);
    // Nothing is offered until the server says what may be done without the sign-in.
    queries.setQueryData(selfQuery().queryKey, (known) =>
      known ? { kind: 'anonymous' as const, may: noneOf(known.may) } : undefined,
    );
    selfElsewhere.tell();
    return queries.invalidateQueries();
  }, [queries, liveRooms, how]);
}

/** Signs out, on the server and in this browser. */
export function useSignOut() {
  const onSuccess = useSignedOut();
  return useMutation({ mutationFn: () => call(peopleRoutes.signOut, {}), onSuccess });
}
