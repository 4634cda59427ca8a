import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notesQuery, questionQuery } from '../../api/queries.js';
import { isKnown, useFollow } from '../../api/use-follow.js';

/** Reads the question, or its notes, again when something changed; answers whether the asker took it away meanwhile. */
export function useQuestionDoorbell(threadId: ThreadId): boolean {
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
