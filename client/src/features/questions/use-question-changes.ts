import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { isKnown, useFollow } from '../../api/use-follow.js';
import { notesQuery } from './notes/notes-query.js';
import { questionQuery } from './queries.js';

/** Refetches the question or its notes when they change; returns whether the asker withdrew or erased it. */
export function useQuestionChanges(threadId: ThreadId): boolean {
  const queries = useQueryClient();
  const [isGone, setGone] = useState(false);
  const question = questionQuery(threadId).queryKey;
  const notes = notesQuery(threadId).queryKey;
  useFollow({ kind: 'thread', id: threadId }, (news) => {
    if (news.type === 'place:gone') setGone(true);
    const isAboutNotes = news.type === 'notes:changed';
    if (!isAboutNotes && !isKnown(news, queries.getQueryData(question)?.rev))
      void queries.invalidateQueries({ queryKey: question });
    if (isAboutNotes || news.type === 'followed') void queries.invalidateQueries({ queryKey: notes });
  });
  return isGone;
}
