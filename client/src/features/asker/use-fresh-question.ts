import { useQueryClient } from '@tanstack/react-query';
import { selfQuery } from '../../api/queries.js';
import { myQuestionQuery } from './queries.js';

/** Refetches the thread after sending; and the actor, since asking begins a session. */
export function useFreshQuestion(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.query({ ...myQuestionQuery(), staleTime: 0 }).catch(() => null),
      queries.invalidateQueries({ queryKey: selfQuery().queryKey }),
    ]);
  };
}
