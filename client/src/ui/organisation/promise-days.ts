import { limits } from '@naast/shared/limits';

/** The fields of what is promised, in the order in which it comes. */
export const promiseDays = ['helloWorkingDays', 'answerWorkingDays'] as const;

export const isPromiseDays = (days: number): boolean =>
  Number.isInteger(days) && days >= 1 && days <= limits.organisation.promiseDaysMost;
