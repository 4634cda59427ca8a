import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  onCallQuery,
  organisationQuery,
  roomsQuery,
  settingsQuery,
  spreekuurQuery,
  teamQuery,
} from './queries.js';
import { organisationChanged } from './signal.js';

/** On every page: reads again what shows a setting of the organisation, when a connection tells that one changed. */
export function useOrganisationNews(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      organisationChanged.subscribe(() => {
        const shown = [organisationQuery, roomsQuery, spreekuurQuery, settingsQuery, teamQuery, onCallQuery];
        for (const query of shown) void queries.invalidateQueries({ queryKey: query().queryKey });
        void queries.invalidateQueries({ queryKey: ['room'] });
      }),
    [queries],
  );
}
