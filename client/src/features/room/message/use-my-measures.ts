import { measureRoutes } from '@naast/shared/contract/measures';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { call } from '../../../api/call.js';
import { pollEvery } from '../../../api/refetch-times.js';
import { measuresChanged } from '../../../api/signal.js';

/** What hosts decided about the user in this session; read again when something of it changes. */
export function useMyMeasures(sessionId: string) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['myMeasures', sessionId],
    queryFn: () =>
      call(measureRoutes.readMyMeasures, { params: { kind: 'roomSession', placeId: sessionId } }),
    refetchInterval: pollEvery,
  });
  const readAgain = () => void queries.invalidateQueries({ queryKey: ['myMeasures', sessionId] });
  useEffect(
    () =>
      measuresChanged.subscribe(
        () => void queries.invalidateQueries({ queryKey: ['myMeasures', sessionId] }),
      ),
    [queries, sessionId],
  );
  return { measures: data?.measures ?? [], readAgain };
}
