import {
  accountQuery,
  faultsQuery,
  roomsQuery,
  sessionQuery,
  spreekuurQuery,
  teamQuery,
} from '../../api/queries.js';
import type { PageRow } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { AccountPage } from './account-page.js';
import { openSessions } from './own-rooms.js';
import { PeoplePage } from './people-page.js';
import { TeamPage } from './team-page.js';

export const teamPages = [
  {
    path: '/team',
    Component: TeamPage,
    load: (context) => {
      const { self, queries, call } = context;
      return (
        self.kind === 'team' &&
        Promise.all([
          queries
            .query(roomsQuery(call))
            .then((rooms) =>
              Promise.all(openSessions(rooms).map((id) => queries.query(sessionQuery(id, call)))),
            ),
          self.may.seeFaults && queries.query(faultsQuery(call)),
          self.may.seeQuestions && queries.query(spreekuurQuery(call)),
          loadTeamNav(context),
        ])
      );
    },
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
