import type { Ctx } from '../../kernel/ctx.js';
import type { Job } from '../../kernel/domain.js';
import { answers } from './answering.policy.js';
import './spreekuur.events.js';

export { askQuestion } from './actions/ask-question.js';
export { greetAsker } from './actions/greet-asker.js';
export { readIn } from './actions/read-in.js';
export { takeVoice } from './actions/take-voice.js';
export { writeInMyQuestion } from './actions/write-in-my-question.js';
export { writeToAsker } from './actions/write-to-asker.js';
export { answeringHttp } from './answering.http.js';
export { answeringPolicy, readsWords, roleForVoice } from './answering.policy.js';
export { createDefaultThemes } from './default-themes.js';
export { leaveNothingBehind } from './leave-nothing-behind.js';
export { eraseThread } from './remove-thread.js';
export { mergeSpreekuurEvents, spreekuurAudience } from './spreekuur.audience.js';
export { spreekuurClears } from './spreekuur.clears.js';
export { spreekuurHttp } from './spreekuur.http.js';
export { themeCollection, threadCollection } from './spreekuur.model.js';
export { threads } from './spreekuur.places.js';
export { askerPolicy } from './spreekuur.policy.js';
export { spreekuurMentions, spreekuurReactions } from './spreekuur.reactions.js';
export { spreekuurRetention } from './spreekuur.retention.js';
export { answeringSituations, askerSituations, threadSituations } from './spreekuur.situations.js';
export { spreekuurSocket } from './spreekuur.socket.js';
export { type SpreekuurStore, spreekuurStore } from './spreekuur.store.js';
export { placeOf, type Theme, type Thread, threadLog } from './spreekuur.types.js';
export { takeTeamSeat } from './take-team-seat.js';

/** Whether the screen may offer reading and answering questions. */
export const mayAnswer = (ctx: Ctx): boolean => answers(ctx.actor);

/** Where each question stands in the team's lists follows from its facts, also when an older Naast wrote them. */
export const spreekuurJobs: Job[] = [
  {
    name: 'spreekuur.rankQuestions',
    everySeconds: 3600,
    async run(ctx) {
      await ctx.stores.spreekuur.lists.rankAgain();
    },
  },
];
