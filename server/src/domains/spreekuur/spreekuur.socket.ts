import type { answeringCommands } from '@naast/shared/contract/answering';
import type { spreekuurCommands } from '@naast/shared/contract/spreekuur';
import type { Place } from '../../kernel/place.js';
import { channels } from '../../platform/realtime/channels.js';
import type { CommandHandlers } from '../../platform/realtime/handlers.js';
import { followMyQuestion } from './actions/follow-my-question.js';
import { followQuestion } from './actions/follow-question.js';
import { followQuestions } from './actions/follow-questions.js';
import { unfollowMyQuestion } from './actions/unfollow-my-question.js';
import { unfollowQuestion } from './actions/unfollow-question.js';

/** Nobody sees who has a thread before them: these hear, without being there. */
export const spreekuurSocket: CommandHandlers<typeof spreekuurCommands & typeof answeringCommands> = {
  async 'myQuestion:follow'(ctx, _payload, line) {
    return { rev: await followMyQuestion(ctx, (place) => line.hear(channels.people(place), place)) };
  },
  async 'myQuestion:unfollow'(ctx, _payload, line) {
    line.unhear(channels.people(await unfollowMyQuestion(ctx)));
    return {};
  },
  async 'questions:follow'(ctx, _payload, line) {
    followQuestions(ctx, () => line.hear(channels.questions, null));
    return {};
  },
  async 'questions:unfollow'(ctx, _payload, line) {
    followQuestions(ctx, () => line.unhear(channels.questions));
    return {};
  },
  async 'question:follow'(ctx, { threadId }, line) {
    const hear = (place: Place) => line.hear(channels.hosts(place), place);
    return { rev: await followQuestion(ctx, { threadId, hear }) };
  },
  async 'question:unfollow'(ctx, { threadId }, line) {
    line.unhear(channels.hosts(await unfollowQuestion(ctx, { threadId })));
    return {};
  },
};
