import { useQueryClient } from '@tanstack/react-query';
import { myQuestionQuery } from '../../api/queries.js';
import { isKnown, useFollow } from '../../api/use-follow.js';

const mine = { kind: 'thread', id: 'mine' } as const;

/** Reads the thread again when something changed in it. */
export function useMyDoorbell(isOn: boolean): void {
  const queries = useQueryClient();
  const { queryKey } = myQuestionQuery();
  useFollow(isOn ? mine : null, (news) => {
    if (!isKnown(news, queries.getQueryData(queryKey)?.rev)) void queries.invalidateQueries({ queryKey });
  });
}
