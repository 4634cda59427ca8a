import { questionLists } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { questionsQuery, wholeList } from '../../api/account-queries.js';
import { spreekuurQuery } from '../../api/queries.js';
import { idIn, type LoadContext, type PageRow, type PageRowWith } from '../../page-row.js';
import { teamFrame } from '../../ui/frame/team-frame.js';
import { Desk } from './desk.js';
import { listPaths, listWith } from './list-paths.js';
import { notesQuery } from './notes/notes-query.js';
import { questionQuery, unreadQuery } from './queries.js';
import { TidyPage } from './tidy/tidy-page.js';

const screen = 'desk';

export const questionPages = [
  ...questionLists.map(
    (show) =>
      ({
        path: listPaths[show],
        screen,
        Component: Desk,
        team: teamFrame,
        load: ({ queries, call }) =>
          Promise.all([
            queries.query(spreekuurQuery(call)),
            queries.infiniteQuery(questionsQuery(show, wholeList, call)),
          ]),
      }) satisfies PageRow,
  ),
  {
    path: '/team/questions/tidy',
    Component: TidyPage,
    team: teamFrame,
    load: ({ queries, call }) =>
      Promise.all([queries.query(spreekuurQuery(call)), queries.infiniteQuery(unreadQuery(call))]),
  } satisfies PageRow,
  {
    path: '/team/questions/:threadId',
    screen,
    params(given) {
      const threadId = idIn<ThreadId>(given['threadId']);
      return threadId && { threadId };
    },
    Component: Desk,
    team: teamFrame,
    load: (context, { threadId }) => loadQuestion(context, threadId),
  } satisfies PageRowWith<{ threadId: ThreadId }>,
];

/** The question with its notes, and the list beside it: also for who may not read the question. */
async function loadQuestion({ queries, call }: LoadContext, threadId: ThreadId): Promise<void> {
  const question = queries.query(questionQuery(threadId, call));
  const show = await question.then(listWith, () => 'open' as const);
  await Promise.all([
    queries.query(spreekuurQuery(call)),
    queries.infiniteQuery(questionsQuery(show, wholeList, call)),
  ]);
  await Promise.all([question, queries.query(notesQuery(threadId, call))]);
}
