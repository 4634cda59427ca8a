import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { organisationChanged } from './signal.js';

/** In ms, random: all pages hear of a change at the same moment. */
const refetchWithin = 10_000;
/**
 * The first part of the keys of queries that show a setting. By name, as their contracts are not needed on every page.
 * None that the log notes as a read, and no list in which somebody marks rows.
 */
const showASetting = ['organisation', 'rooms', 'room', 'spreekuur', 'settings', 'team', 'onCall', 'desk'];

/** On every page: refetches what shows a setting of the organisation, when an event says that one changed. */
export function useOrganisationNews(): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = organisationChanged.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        for (const first of showASetting) void queries.invalidateQueries({ queryKey: [first] });
      }, Math.random() * refetchWithin);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries]);
}
