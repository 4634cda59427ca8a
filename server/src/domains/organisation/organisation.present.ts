import { type OrganisationView, organisationRoutes } from '@naast/shared/contract/organisation';
import { accentSheetAddress } from './accent-sheet.js';
import type { Organisation } from './organisation.types.js';

export function presentOrganisation(
  organisation: Organisation,
  { now, isSetUp }: { now: Date; isSetUp: boolean },
): OrganisationView {
  return {
    name: organisation.name,
    languages: [...organisation.languages],
    timeZone: organisation.timeZone,
    isSetUp,
    logKeptYears: organisation.logKeptYears,
    questionKept: { days: [...organisation.questionKept.days], first: organisation.questionKept.first },
    houseRules: {
      version: organisation.houseRules.version,
      rules: organisation.houseRules.rules.map(({ nl, en }) => ({ nl, en })),
    },
    mark: presentMark(organisation.mark),
    accentSheet: accentSheetAddress(organisation.accent),
    welcome: { nl: organisation.welcome.nl, en: organisation.welcome.en },
    contact: organisation.contact,
    responsible: organisation.responsible,
    complaints: organisation.complaints,
    maintenance: presentMaintenance(organisation.maintenance, now),
    crisis: organisation.crisis,
    now: now.toISOString(),
  };
}

function presentMaintenance(
  planned: Organisation['maintenance'],
  now: Date,
): OrganisationView['maintenance'] {
  if (planned === null || planned.until <= now) return null;
  const { from, until, text } = planned;
  return { from: from.toISOString(), until: until.toISOString(), text: { nl: text.nl, en: text.en } };
}

const presentMark = (mark: Organisation['mark']): OrganisationView['mark'] =>
  mark && {
    address: organisationRoutes.readMark.path.replace(':markId', mark.id),
    width: mark.width,
    height: mark.height,
    ground: mark.ground,
  };
