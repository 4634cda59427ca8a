import { addWorkingDays, type Organisation } from '../organisation/index.js';

export interface Promised {
  readonly helloBy: Date;
  readonly answerBy: Date;
}

/** What the organisation promises to whoever writes at that moment. */
export const promisedAt = (
  { reading, timeZone, promise }: Pick<Organisation, 'reading' | 'timeZone' | 'promise'>,
  at: Date,
): Promised => ({
  helloBy: addWorkingDays(reading, timeZone, at, promise.helloWorkingDays),
  answerBy: addWorkingDays(reading, timeZone, at, promise.answerWorkingDays),
});
