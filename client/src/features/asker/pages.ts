import { myQuestionQuery, spreekuurQuery } from '../../api/queries.js';
import type { PageRow } from '../../page-row.js';
import { AskPage } from './ask-page.js';
import { MinePage } from './mine-page.js';
import { ReturnPage } from './return-page.js';

export const askerPages = [
  {
    path: '/ask',
    Component: AskPage,
    load: ({ self, queries, call }) =>
      Promise.all([
        queries.query(spreekuurQuery(call)),
        (self.kind === 'visitor' || self.kind === 'member') && queries.query(myQuestionQuery(call)),
      ]),
  },
  { path: '/return', Component: ReturnPage },
  {
    path: '/mine',
    Component: MinePage,
    load: ({ queries, call }) =>
      Promise.all([queries.query(spreekuurQuery(call)), queries.query(myQuestionQuery(call))]),
  },
] satisfies PageRow[];
