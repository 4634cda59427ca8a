import { questionLists } from '@naast/shared/contract/answering';
import type { ThreadId } from '@naast/shared/contract/spreekuur';
import { notesQuery, questionQuery, questionsQuery, spreekuurQuery, unreadQuery } from '../../api/queries.js';
import { idIn, type LoadContext, type PageRow, type PageRowWith } from '../../page-row.js';
import { loadTeamNav } from '../../ui/frame/load-team-nav.js';
import { Desk } from './desk.js';
import { listPaths, listWith } from './list-paths.js';
import { TidyPage } from './tidy/tidy-page.js';

const screen = 'desk';

export const questionPages = [
  ...questionLists.map(
    (show) =>
      ({
        path: listPaths[show],
        screen,
        Component: Desk,
        load: (context) =>
          context.self.kind === 'team' &&
          Promise.all([
            context.queries.query(spreekuurQuery(context.call)),
            context.queries.infiniteQuery(questionsQuery(show, context.call)),
            loadTeamNav(context),
          ]),
      }) satisfies PageRow,
  ),
  {
    path: '/team/questions/tidy',
    Component: TidyPage,
    load: (context) =>
      context.self.kind === 'team' &&
      Promise.all([
        context.queries.query(spreekuurQuery(context.call)),
        context.queries.infiniteQuery(unreadQuery(context.call)),
        loadTeamNav(context),
      ]),
  } satisfies PageRow,
  {
    path: '/team/questions/:threadId',
    screen,
    params(given) {
      const threadId = idIn<ThreadId>(given['threadId']);
      return threadId && { threadId };
    },
    Component: Desk,
    load: (context, { threadId }) => context.self.kind === 'team' && loadQuestion(context, threadId),
  } satisfies PageRowWith<{ threadId: ThreadId }>,
];

/** The question with its notes, and the list beside it: also for who may not read the question. */
async function loadQuestion(context: LoadContext, threadId: ThreadId): Promise<void> {
  const { queries, call } = context;
  const question = queries.query(questionQuery(threadId, call));
  const show = await question.then(listWith, () => 'open' as const);
  await Promise.all([
    queries.query(spreekuurQuery(call)),
    queries.infiniteQuery(questionsQuery(show, call)),
    loadTeamNav(context),
  ]);
  await Promise.all([question, queries.query(notesQuery(threadId, call))]);
}
