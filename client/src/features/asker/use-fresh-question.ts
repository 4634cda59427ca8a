import { useQueryClient } from '@tanstack/react-query';
import { myQuestionQuery, selfQuery } from '../../api/queries.js';

/** Reads the thread anew after something was sent; also who this browser is, as asking begins a visit. */
export function useFreshQuestion(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    await Promise.all([
      queries.query({ ...myQuestionQuery(), staleTime: 0 }).catch(() => null),
      queries.invalidateQueries({ queryKey: selfQuery().queryKey }),
    ]);
  };
}
