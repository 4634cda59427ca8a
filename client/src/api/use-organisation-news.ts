import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { organisationChanged } from './signal.js';

/** On every page: refetches what is on the screen when an event says that a setting of the organisation changed. */
export function useOrganisationNews(): void {
  const queries = useQueryClient();
  // Any of it may show a setting, and settings change rarely.
  useEffect(() => organisationChanged.subscribe(() => void queries.invalidateQueries()), [queries]);
}
