import type { Domain } from '../domain.js';
import { forgetAnswerer, personalDataInQuestions } from './answerers.js';
import { answeringHttp } from './answering.http.js';
import { answeringPolicy, answeringReads, answers } from './answering.policy.js';
import { mergeSpreekuurEvents, spreekuurAudience } from './spreekuur.audience.js';
import './spreekuur.events.js';
import { answeringCases, askerCases } from './spreekuur.cases.js';
import { questionDesk } from './spreekuur.desk.js';
import { spreekuurHttp } from './spreekuur.http.js';
import { threadCollection } from './spreekuur.model.js';
import { threads } from './spreekuur.places.js';
import { askerPolicy } from './spreekuur.policy.js';
import { spreekuurSocket } from './spreekuur.socket.js';
import { spreekuurStore } from './spreekuur.store.js';
import { spreekuurSubscribers } from './spreekuur.subscribers.js';

export { askQuestion } from './actions/ask-question.js';
export { greetAsker } from './actions/greet-asker.js';
export { readIn } from './actions/read-in.js';
export { takeVoice } from './actions/take-voice.js';
export { writeInMyQuestion } from './actions/write-in-my-question.js';
export { writeToAsker } from './actions/write-to-asker.js';
export { readsWords, roleForVoice } from './answering.policy.js';
export { threadCases } from './spreekuur.cases.js';
export { questionsToWrite, themesOf } from './spreekuur.desk.js';
export { threadCollection } from './spreekuur.model.js';
export { placeOf, type Thread, threadLog } from './spreekuur.types.js';
export {
  eraseThread,
  findThread,
  listThreadIds,
  takeTeamSeat,
  withErasureCleanup,
} from './threads.js';

export const spreekuur = {
  policy: { ...askerPolicy, ...answeringPolicy },
  cases: { ...askerCases, ...answeringCases },
  reads: answeringReads,
  may: {
    // Whether questions are taken at all is in the spreekuur's own view.
    askQuestions: (ctx) => ctx.judge('question.ask', { isCoordinated: true }) === 'allow',
    seeQuestions: (ctx) => ctx.judge('answering.list', null) === 'allow',
    answerQuestions: (ctx) => answers(ctx.actor),
  },
  desk: questionDesk,
  answers: { questionsByTheme: (ctx) => ctx.stores.spreekuur.countByTheme() },
  stores: ({ connection, vault }) => ({ spreekuur: spreekuurStore(connection, vault) }),
  collections: [threadCollection],
  mentions: { ids: (ctx) => ctx.stores.spreekuur.mentioned(), forget: forgetAnswerer },
  personalData: personalDataInQuestions,
  places: [threads],
  http: { ...spreekuurHttp, ...answeringHttp },
  socket: spreekuurSocket,
  invalidates: {
    'thread.erased': ({ place }, stores) => stores.places.forget(place.id),
  },
  subscribers: spreekuurSubscribers,
  audience: spreekuurAudience,
  merge: mergeSpreekuurEvents,
  jobs: [
    {
      // Recomputes each question's list and rank from its facts, also those that an older release wrote.
      name: 'spreekuur.rankQuestions',
      everySeconds: 3600,
      async run(ctx) {
        await ctx.stores.spreekuur.lists.rankAgain();
      },
    },
  ],
} satisfies Domain;
