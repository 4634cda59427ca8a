import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { questionQuery } from '../../api/queries.js';

/** After something was sent: the question as it is now, and the list with it. */
export function useReread(threadId: ThreadId): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: questionQuery(threadId).queryKey }),
      queries.invalidateQueries({ queryKey: ['questions'] }),
    ]);
}
