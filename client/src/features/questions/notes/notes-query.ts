import { noteRoutes } from '@naast/shared/contract/notes';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { queryOptions } from '@tanstack/react-query';
import { call as browserCall, type Call } from '../../../api/call.js';
import { pollEvery } from '../../../api/refetch-times.js';

export const notesQuery = (threadId: ThreadId, call: Call = browserCall) =>
  queryOptions({
    queryKey: ['notes', threadId],
    queryFn: () => call(noteRoutes.listNotes, { params: { threadId } }),
    refetchInterval: pollEvery,
  });
