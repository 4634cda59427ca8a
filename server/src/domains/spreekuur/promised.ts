import { addWorkingDays, type Organisation } from '../organisation/index.js';

export interface Promised {
  readonly helloBy: Date;
  readonly answerBy: Date;
}

/** The organisation's promises for something written at this time. */
export const promisedAt = (
  { reading, timeZone, promise }: Pick<Organisation, 'reading' | 'timeZone' | 'promise'>,
  at: Date,
): Promised => ({
  helloBy: addWorkingDays(reading, timeZone, at, promise.helloWorkingDays),
  answerBy: addWorkingDays(reading, timeZone, at, promise.answerWorkingDays),
});
