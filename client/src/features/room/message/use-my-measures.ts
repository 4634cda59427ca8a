import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { measuresChanged } from '../../../api/signal.js';
import { myMeasuresQuery } from '../queries.js';

/** What hosts decided about the user in this session; read again when something of it changes. */
export function useMyMeasures(sessionId: RoomSessionId) {
  const queries = useQueryClient();
  const { data } = useQuery(myMeasuresQuery(sessionId));
  const { queryKey } = myMeasuresQuery(sessionId);
  const readAgain = () => void queries.invalidateQueries({ queryKey });
  useEffect(
    () =>
      measuresChanged.subscribe(
        () => void queries.invalidateQueries({ queryKey: myMeasuresQuery(sessionId).queryKey }),
      ),
    [queries, sessionId],
  );
  return { measures: data ?? [], readAgain };
}
