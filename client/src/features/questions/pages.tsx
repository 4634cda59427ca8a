import { type QuestionList, questionLists } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { notesQuery, questionQuery, questionsQuery, spreekuurQuery, unreadQuery } from '../../api/queries.js';
import { idIn, type PageRow, type PageRowWith } from '../../page-row.js';
import { QuestionPage } from './question-page.js';
import { listPaths, QuestionsPage } from './questions-page.js';
import { TidyPage } from './tidy/tidy-page.js';

const listPage = (show: QuestionList) =>
  ({
    path: listPaths[show],
    Component: () => <QuestionsPage show={show} />,
    load: ({ self, queries, call }) =>
      self.kind === 'team' &&
      Promise.all([queries.query(spreekuurQuery(call)), queries.infiniteQuery(questionsQuery(show, call))]),
  }) satisfies PageRow;

export const questionPages = [
  ...questionLists.map(listPage),
  {
    path: '/team/questions/tidy',
    Component: TidyPage,
    load: ({ self, queries, call }) =>
      self.kind === 'team' &&
      Promise.all([queries.query(spreekuurQuery(call)), queries.infiniteQuery(unreadQuery(call))]),
  } satisfies PageRow,
  {
    path: '/team/questions/:threadId',
    params(given) {
      const threadId = idIn<ThreadId>(given['threadId']);
      return threadId && { threadId };
    },
    Component: QuestionPage,
    load: ({ self, queries, call }, { threadId }) =>
      self.kind === 'team' &&
      Promise.all([
        queries.query(spreekuurQuery(call)),
        queries.query(questionQuery(threadId, call)),
        queries.query(notesQuery(threadId, call)),
      ]),
  } satisfies PageRowWith<{ threadId: ThreadId }>,
];
