import { accountQuery, dutyQuery, pausesQuery } from '../../api/account-queries.js';
import type { PageRow } from '../../page-row.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { AccountPage } from './account-page.js';
import { deskQuery } from './desk/desk-query.js';
import { FaultsPage } from './faults/faults-page.js';
import { faultsQuery } from './faults/faults-query.js';
import { PeoplePage } from './people-page.js';
import { teamQuery } from './queries.js';
import { pausePage } from './shift/pause-page.js';
import { shiftPage } from './shift/shift-page.js';
import { TeamPage } from './team-page.js';

const pages = [
  {
    path: '/team',
    Component: TeamPage,
    team: teamFrame,
    load: ({ self, queries, call }) =>
      Promise.all([
        queries.query(deskQuery(call)),
        ...(self.may.seeDuty ? [queries.query(dutyQuery(call)), queries.query(pausesQuery(call))] : []),
      ]),
  },
  {
    path: '/team/faults',
    Component: FaultsPage,
    team: teamFrame,
    load: ({ queries, call }) => queries.query(faultsQuery(call)),
  },
  {
    path: '/team/account',
    Component: AccountPage,
    team: teamFrame,
    load: ({ queries, call }) => queries.query(accountQuery(call)),
  },
  pausePage,
  {
    path: '/team/people',
    Component: PeoplePage,
    team: teamFrame,
    load: ({ queries, call }) => queries.query(teamQuery(call)),
  },
] satisfies PageRow[];

export const teamPages = [...pages, shiftPage];
