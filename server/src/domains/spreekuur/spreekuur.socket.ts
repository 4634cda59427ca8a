import type { answeringCommands } from '@naast/shared/contract/answering';
import { channels } from '../../platform/realtime/channels.js';
import type { CommandHandlers } from '../../platform/realtime/handlers.js';
import { followQuestions } from './actions/follows.js';

export const spreekuurSocket: CommandHandlers<typeof answeringCommands> = {
  async 'questions:follow'(ctx, _payload, connection) {
    followQuestions(ctx, () => connection.join(channels.questions));
    return {};
  },
  async 'questions:unfollow'(ctx, _payload, connection) {
    followQuestions(ctx, () => connection.leave(channels.questions));
    return {};
  },
};
