import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { questionQuery } from './queries.js';

/** Refetches the question and the lists after sending. */
export function useReread(threadId: ThreadId): () => Promise<unknown> {
  const queries = useQueryClient();
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: questionQuery(threadId).queryKey }),
      queries.invalidateQueries({ queryKey: ['questions'] }),
    ]);
}
