import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { notesQuery, questionQuery } from '../../api/queries.js';
import { useDoorbell } from '../../api/use-doorbell.js';

/** Reads the question, or its notes, again when something changed; answers whether the asker took it away meanwhile. */
export function useQuestionDoorbell(threadId: ThreadId): boolean {
  const queries = useQueryClient();
  const [isGone, setGone] = useState(false);
  const question = questionQuery(threadId).queryKey;
  const notes = notesQuery(threadId).queryKey;
  useDoorbell(
    {
      follow: 'question:follow',
      unfollow: 'question:unfollow',
      payload: { threadId },
      rings: ['question:changed', 'question:gone', 'notes:changed', 'signIn:ended'],
    },
    (event, payload) => {
      const about: unknown = Reflect.get(Object(payload), 'threadId');
      if (about !== undefined && about !== threadId) return;
      if (event === 'question:gone') setGone(true);
      const rev: unknown = Reflect.get(Object(payload), 'rev');
      // The 30 s check rings for what is on the screen already.
      const isKnown = event === 'question:changed' && queries.getQueryData(question)?.rev === rev;
      if (!isKnown && event !== 'notes:changed') void queries.invalidateQueries({ queryKey: question });
      if (event === 'notes:changed' || event === 'connected')
        void queries.invalidateQueries({ queryKey: notes });
    },
  );
  return isGone;
}
