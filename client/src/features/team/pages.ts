import { accountQuery, deskQuery, dutyQuery, faultsQuery, teamQuery } from '../../api/queries.js';
import type { PageRow } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { AccountPage } from './account-page.js';
import { FaultsPage } from './faults/faults-page.js';
import { PeoplePage } from './people-page.js';
import { TeamPage } from './team-page.js';

export const teamPages = [
  {
    path: '/team',
    Component: TeamPage,
    load: (context) =>
      context.self.kind === 'team' &&
      Promise.all([
        context.queries.query(deskQuery(context.call)),
        context.self.may.seeDuty && context.queries.query(dutyQuery(context.call)),
        loadTeamNav(context),
      ]),
  },
  {
    path: '/team/faults',
    Component: FaultsPage,
    load: (context) =>
      context.self.kind === 'team' &&
      Promise.all([context.queries.query(faultsQuery(context.call)), loadTeamNav(context)]),
  },
  {
    path: '/team/account',
    Component: AccountPage,
    load: (context) =>
      context.self.kind === 'team' &&
      Promise.all([context.queries.query(accountQuery(context.call)), loadTeamNav(context)]),
  },
  {
    path: '/team/people',
    Component: PeoplePage,
    load: (context) =>
      context.self.kind === 'team' &&
      Promise.all([context.queries.query(teamQuery(context.call)), loadTeamNav(context)]),
  },
] satisfies PageRow[];
