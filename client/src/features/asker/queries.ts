import { type MyQuestion, spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { queryOptions } from '@tanstack/react-query';
import { refusalOf } from '../../api/api-error.js';
import { call as browserCall, type Call } from '../../api/call.js';
import { pollEvery } from '../../api/refetch-times.js';

/** The asker's own thread; null if there is none (any more). */
export const myQuestionQuery = (call: Call = browserCall) =>
  queryOptions({
    queryKey: ['myQuestion'],
    queryFn: (): Promise<MyQuestion | null> =>
      call(spreekuurRoutes.readMyQuestion, {}).catch((error: unknown) => {
        if (refusalOf(error) === 'notFound') return null;
        throw error;
      }),
    refetchInterval: pollEvery,
  });
