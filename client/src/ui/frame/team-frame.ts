import { questionsQuery } from '../../api/queries.js';
import type { TeamFrame } from '../../page-row.js';
import { TeamNav } from './team-nav.js';

/** Of every page of the team. */
export const teamFrame: TeamFrame = {
  Nav: TeamNav,
  load: ({ self, queries, call }) =>
    self.may.seeQuestions && queries.infiniteQuery(questionsQuery('open', call)),
};
