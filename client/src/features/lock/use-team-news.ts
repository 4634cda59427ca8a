import { useQueryClient } from '@tanstack/react-query';
import { useContext, useEffect } from 'react';
import { ConnectionContext } from '../../api/connection-context.js';
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
    const reread = () =>
      void queries.invalidateQueries({ predicate: ({ meta }) => meta?.isTeamNews === true });
    const stops = [teamChanged.subscribe(reread), connection.listen(null, { up: reread })];
    return () => stops.forEach((stop) => stop());
  }, [isWanted, connection, queries]);
}
