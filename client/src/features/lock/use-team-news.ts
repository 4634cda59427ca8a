import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { alarmsQuery } from '../../api/alarm-queries.js';
import { ConnectionContext } from '../../api/connection-context.js';
import { deskQuery, dutyQuery } from '../../api/queries.js';
import { teamChanged } from '../../api/signal.js';

/**
 * Keeps the connection of a team page open: it hears at once that its sign-in ended, and what the whole team is told. What is told
 * says only that something changed, so it is read again; after each connect too, since news may have been missed.
 */
export function useTeamNews(isWanted: boolean): void {
  const connection = useContext(ConnectionContext);
  const queries = useQueryClient();
  useEffect(() => {
    if (!isWanted) return;
    const reread = () => {
      for (const { queryKey } of [alarmsQuery(), dutyQuery(), deskQuery()])
        void queries.invalidateQueries({ queryKey });
    };
    const stops = [teamChanged.subscribe(reread), connection.listen(null, { up: reread })];
    return () => stops.forEach((stop) => stop());
  }, [isWanted, connection, queries]);
}
