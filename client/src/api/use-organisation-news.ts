import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { organisationChanged } from './signal.js';

/** In ms, random: all pages hear of a change at the same moment. */
const refetchWithin = 3000;

/** On every page: refetches what is on the screen when an event says that a setting of the organisation changed. */
export function useOrganisationNews(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = organisationChanged.subscribe(() => {
      clearTimeout(timer);
      // Any of it may show a setting, and settings change rarely.
      timer = setTimeout(() => void queries.invalidateQueries(), Math.random() * refetchWithin);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);
}
