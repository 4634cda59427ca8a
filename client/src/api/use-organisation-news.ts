import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { organisationChanged } from './signal.js';

/** In ms, random: all pages hear of a change at the same moment. */
const refetchWithin = 10_000;
/** On every page: refetches what shows a setting of the organisation, when an event says that one changed. */
export function useOrganisationNews(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = organisationChanged.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void queries.invalidateQueries({ predicate: ({ meta }) => meta?.showsSettings === true });
      }, Math.random() * refetchWithin);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);
}
