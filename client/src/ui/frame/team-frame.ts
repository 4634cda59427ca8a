import { questionsQuery, wholeList } from '../../api/account-queries.js';
import type { TeamFrame } from '../../page-row.js';
import { alarmsQuery } from '../alarms/queries.js';
import { TeamNav } from './team-nav.js';

/** Of every page of the team. */
export const teamFrame: TeamFrame = {
  Nav: TeamNav,
  load: ({ self, queries, call }) =>
    Promise.all([
      self.may.seeQuestions && queries.infiniteQuery(questionsQuery('open', wholeList, call)),
      self.may.seeAlarms && queries.query(alarmsQuery(call)),
    ]),
};
