import { peopleRoutes } from '@naast/shared/contract/people';
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { organisationQuery } from '../../api/queries.js';

/** Whether a refusal says that the team member must say yes to changed house rules first. */
export const asksForRules = (error: unknown): boolean => refusalOf(error) === 'houseRulesChanged';

/** The rules on the screen become the present ones. */
export const readPresentRules = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: organisationQuery().queryKey });

/** Says yes to the rules on the screen. */
export async function acceptShownRules(queries: QueryClient): Promise<void> {
  const shown = queries.getQueryData(organisationQuery().queryKey);
  if (shown) await call(peopleRoutes.acceptHouseRules, { body: { version: shown.houseRules.version } });
}

/** What a consultant is asked at the first entry after a change of the house rules. */
export function useNewRules() {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  return {
    isAsked,
    accept: () => acceptShownRules(queries),
    /** Shows the present rules, where the refusal asks for a yes to them. */
    async onRefused(error: unknown): Promise<void> {
      if (!asksForRules(error)) return;
      await readPresentRules(queries);
      setAsked(true);
    },
  };
}
