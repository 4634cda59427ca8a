import { peopleRoutes } from '@naast/shared/contract/people';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { refusalOf } from '../../api/api-error.js';
import { call } from '../../api/call.js';
import { organisationQuery } from '../../api/queries.js';

/** Whether a refusal says that the team member must say yes to changed house rules first. */
export const asksForRules = (error: unknown): boolean => refusalOf(error) === 'houseRulesChanged';

/** What a host or consultant is asked at the first entry after a change of the house rules. */
export function useNewRules() {
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  return {
    isAsked,
    /** Says yes to the rules on the screen, once they were asked for. */
    async accept(): Promise<void> {
      const shown = queries.getQueryData(organisationQuery().queryKey);
      if (!isAsked || !shown) return;
      await call(peopleRoutes.acceptHouseRules, { body: { version: shown.houseRules.version } });
    },
    /** Shows the present rules, where the refusal asks for a yes to them. */
    async onRefused(error: unknown): Promise<void> {
      if (!asksForRules(error)) return;
      await queries.invalidateQueries({ queryKey: organisationQuery().queryKey });
      setAsked(true);
    },
  };
}
