import { useQueryClient } from '@tanstack/react-query';
import { myQuestionQuery } from '../../api/queries.js';
import { useDoorbell } from '../../api/use-doorbell.js';

/** Reads the thread again when something changed in it. */
export function useMyDoorbell(isOn: boolean): void {
  const queries = useQueryClient();
  const { queryKey } = myQuestionQuery();
  useDoorbell(
    isOn
      ? {
          follow: 'myQuestion:follow',
          unfollow: 'myQuestion:unfollow',
          payload: {},
          rings: ['myQuestion:changed', 'myQuestion:erased', 'signIn:ended'],
        }
      : null,
    (event, payload) => {
      const known = queries.getQueryData(queryKey);
      const rev: unknown = Reflect.get(Object(payload), 'rev');
      // The 30 s check rings for what is on the screen already.
      if (event === 'myQuestion:changed' && known && known.rev === rev) return;
      void queries.invalidateQueries({ queryKey });
    },
  );
}
