import { alarmsQuery } from '../../api/alarm-queries.js';
import { questionsQuery } from '../../api/queries.js';
import type { LoadContext } from '../../page-row.js';

/** What `TeamNav` shows, for the `load` of a page that has it. */
export const loadTeamNav = ({ self, queries, call }: LoadContext) =>
  Promise.all([
    self.may.seeQuestions && queries.infiniteQuery(questionsQuery('open', call)),
    self.may.seeAlarms && queries.query(alarmsQuery(call)),
  ]);
