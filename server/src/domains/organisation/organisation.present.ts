import type { OrganisationView } from '@naast/shared/contract/organisation';
import { logKeptYears, type Organisation } from './organisation.types.js';

export function presentOrganisation(
  organisation: Organisation,
  { now, isSetUp }: { now: Date; isSetUp: boolean },
): OrganisationView {
  return {
    name: organisation.name,
    languages: [...organisation.languages],
    timeZone: organisation.timeZone,
    isSetUp,
    logKeptYears: logKeptYears(organisation),
    houseRules: {
      version: organisation.houseRules.version,
      rules: organisation.houseRules.rules.map(({ nl, en }) => ({ nl, en })),
    },
    crisis: organisation.crisis,
    now: now.toISOString(),
  };
}
