import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { isKnown, useFollow } from '../../api/use-follow.js';
import { myQuestionQuery } from './queries.js';

/** Refetches the asker's thread when it changes. */
export function useMyQuestionChanges(id: ThreadId | null): void {
  const queries = useQueryClient();
  const { queryKey } = myQuestionQuery();
  useFollow(id && { kind: 'thread', id }, (news) => {
    if (!isKnown(news, queries.getQueryData(queryKey)?.rev)) void queries.invalidateQueries({ queryKey });
  });
}
