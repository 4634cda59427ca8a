import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from './queries.js';

/** How long the log of what the team read and decided is kept here. */
export const useLogKeptYears = (): number =>
  useQuery(organisationQuery()).data?.logKeptYears ?? limits.log.keptYears;
