import type { answeringCommands } from '@naast/shared/contract/answering-live';
import type { CommandHandlers } from '../../platform/realtime/handlers.js';
import { followQuestions } from './actions/follows.js';
import { questionList } from './spreekuur.audience.js';

export const spreekuurSocket: CommandHandlers<typeof answeringCommands> = {
  async 'questions:follow'(ctx, _payload, connection) {
    followQuestions(ctx, () => connection.join(questionList));
    return {};
  },
  async 'questions:unfollow'(ctx, _payload, connection) {
    followQuestions(ctx, () => connection.leave(questionList));
    return {};
  },
};
