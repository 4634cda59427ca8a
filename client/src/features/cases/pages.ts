import { type CaseId, caseViews } from '@naast/shared/contract/cases';
import { roomsQuery } from '../../api/queries.js';
import { idIn, type LoadContext, type PageRow, type PageRowWith } from '../../page-row.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { CasesScreen } from './cases-screen.js';
import { viewPaths } from './paths.js';
import { all, caseQuery, casesQuery } from './queries.js';

const screen = 'cases';

export const casePages = [
  ...caseViews.map(
    (view) =>
      ({
        path: viewPaths[view],
        screen,
        Component: CasesScreen,
        team: teamFrame,
        load: ({ self, queries, call }) =>
          self.may.seeCases &&
          Promise.all([queries.query(roomsQuery(call)), queries.infiniteQuery(casesQuery(view, all, call))]),
      }) satisfies PageRow,
  ),
  {
    path: '/team/flags/:caseId',
    screen,
    params(given) {
      const caseId = idIn<CaseId>(given['caseId']);
      return caseId && { caseId };
    },
    Component: CasesScreen,
    team: teamFrame,
    load: loadCase,
  } satisfies PageRowWith<{ caseId: CaseId }>,
];

/** The case, and the list beside it. */
async function loadCase({ self, queries, call }: LoadContext, { caseId }: { caseId: CaseId }) {
  if (!self.may.seeCases) return;
  await Promise.all([
    queries.query(roomsQuery(call)),
    queries.infiniteQuery(casesQuery('new', all, call)),
    queries.query(caseQuery(caseId, call)),
  ]);
}
