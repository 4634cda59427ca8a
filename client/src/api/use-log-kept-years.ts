import { limits } from '@naast/shared/limits';
import { useQuery } from '@tanstack/react-query';
import { organisationQuery } from './queries.js';

/** Retention of the logbook, in years. */
export const useLogKeptYears = (): number =>
  useQuery(organisationQuery()).data?.logKeptYears ?? limits.log.keptYears;
