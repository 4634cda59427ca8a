import type { CrisisBlock } from '@naast/shared/contract/organisation';
import type { Opening } from '@naast/shared/contract/rooms';
import type { Bilingual, Language } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';

/** When somebody of the team reads questions: weekly, but not on public holidays nor on `closedOn` (`YYYY-MM-DD`). */
export interface Reading {
  readonly weekly: readonly Opening[];
  readonly closedOn: readonly string[];
}

/** What an asker may count on. */
export interface AnswerPromise {
  readonly helloWorkingDays: number;
  readonly answerWorkingDays: number;
}

export interface Organisation {
  readonly name: string;
  /** In which the screen is offered. */
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly houseRules: { readonly version: number; readonly rules: readonly Bilingual[] };
  readonly reading: Reading;
  readonly promise: AnswerPromise;
  readonly isCareProvider: boolean;
  readonly crisis: CrisisBlock;
}

/** How long the team's log is kept. */
export const logKeptYears = ({ isCareProvider }: Pick<Organisation, 'isCareProvider'>): number =>
  isCareProvider ? limits.log.keptYearsOfCareProvider : limits.log.keptYears;

/** What a coordinator chooses. */
export interface OrganisationSettings
  extends Pick<Organisation, 'name' | 'languages' | 'timeZone' | 'reading' | 'promise' | 'isCareProvider'> {
  /** Whom the team calls when something cannot wait; empty: nobody. */
  readonly onCall: string;
}
