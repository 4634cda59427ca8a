import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Opening } from '@naast/shared/contract/rooms';
import type { Bilingual, Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';

/** When the team reads questions: weekly hours, except on public holidays and on `closedOn` (`YYYY-MM-DD`). */
export interface Reading {
  readonly weekly: readonly Opening[];
  readonly closedOn: readonly string[];
}

/** The response times promised to an asker. */
export interface AnswerPromise {
  readonly helloWorkingDays: number;
  readonly answerWorkingDays: number;
}

export interface Organisation {
  readonly name: string;
  /** The languages of the screen. */
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly houseRules: { readonly version: number; readonly rules: readonly Bilingual[] };
  readonly reading: Reading;
  readonly promise: AnswerPromise;
  readonly isCareProvider: boolean;
  readonly crisis: CrisisBlock;
}

/** Retention of the logbook, in years. */
export const logKeptYears = ({ isCareProvider }: Pick<Organisation, 'isCareProvider'>): number =>
  isCareProvider ? limits.log.keptYearsOfCareProvider : limits.log.keptYears;

/** The settings that a coordinator chooses. */
export interface OrganisationSettings
  extends Pick<Organisation, 'name' | 'languages' | 'timeZone' | 'reading' | 'promise' | 'isCareProvider'> {
  /** Whom the team calls when something cannot wait; empty when not set. */
  readonly onCall: string;
}
