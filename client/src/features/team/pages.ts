import {
  accountQuery,
  faultsQuery,
  questionsQuery,
  roomsQuery,
  spreekuurQuery,
  teamQuery,
} from '../../api/queries.js';
import type { PageRow } from '../../page-row.js';
import { AccountPage } from './account-page.js';
import { PeoplePage } from './people-page.js';
import { TeamPage } from './team-page.js';

export const teamPages = [
  {
    path: '/team',
    Component: TeamPage,
    load: ({ self, queries, call }) =>
      self.kind === 'team' &&
      Promise.all([
        queries.query(roomsQuery(call)),
        self.may.seeFaults && queries.query(faultsQuery(call)),
        ...(self.may.seeQuestions
          ? [queries.query(spreekuurQuery(call)), queries.infiniteQuery(questionsQuery('open', call))]
          : []),
      ]),
  },
  {
    path: '/team/account',
    Component: AccountPage,
    load: ({ self, queries, call }) => self.kind === 'team' && queries.query(accountQuery(call)),
  },
  {
    path: '/team/people',
    Component: PeoplePage,
    load: ({ self, queries, call }) => self.kind === 'team' && queries.query(teamQuery(call)),
  },
] satisfies PageRow[];
