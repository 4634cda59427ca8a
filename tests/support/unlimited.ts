import type { LimitNumbers } from '@naast/server/platform/limits/limits';

/** For tests that are about something else than limits. */
export const unlimited: LimitNumbers = {
  messageBurst: 100_000,
  messagesPerMinute: 100_000,
  commandBurst: 100_000,
  commandsPerMinute: 100_000,
  signInBurst: 100_000,
  askBurst: 100_000,
  asksPerMinute: 100_000,
  returnBurst: 100_000,
  returnsPerMinute: 100_000,
  signInsPerMinute: 100_000,
};
