import type { Hex } from '@naast/shared/colour';
import type { Opening } from '@naast/shared/contract/clock-time';
import type { CrisisBlock, Mark } from '@naast/shared/contract/organisation';
import type { KeepDays } from '@naast/shared/contract/spreekuur';
import type { Bilingual, Language } from '@naast/shared/languages';
import type { MarkGround } from '@naast/shared/mark-grounds';
import type { Maintenance } from './maintenance.js';

/** When the team reads questions: weekly hours, except on `closedOn` (`YYYY-MM-DD`) and, unless it says otherwise, on public holidays. */
export interface Reading {
  readonly weekly: readonly Opening[];
  readonly closedOn: readonly string[];
  readonly isOpenOnHolidays?: boolean;
}

/** What a question can be about. */
export interface Theme {
  readonly id: string;
  readonly title: Bilingual;
  /** Whether it can be chosen; questions that have it keep it. */
  readonly isOffered: boolean;
}

/** The response times promised to an asker. */
export interface AnswerPromise {
  readonly helloWorkingDays: number;
  readonly answerWorkingDays: number;
}

/** What a new organisation begins with, and what its setup asks. */
export interface FirstSettings {
  readonly name: string;
  /** The languages of the screen. */
  readonly languages: readonly Language[];
  readonly timeZone: string;
  readonly reading: Reading;
  readonly promise: AnswerPromise;
  readonly isCareProvider: boolean;
  /** Whom the team calls when something cannot wait; empty when not set. */
  readonly onCall: string;
}

/** As it was stored at the first start, and by the setup. */
export interface StoredOrganisation extends FirstSettings {
  readonly houseRules: HouseRules;
  /** What the setup stored of whom the team calls cannot be read, so that it is empty. */
  readonly isOnCallBroken: boolean;
  /** Empty unless they are asked for. */
  readonly themes: readonly Theme[];
  readonly crisis: CrisisBlock;
  /** The file of the data folder that decides the crisis lines; null: a coordinator does. */
  readonly crisisFile: string | null;
}

/** The version goes up by one at each change. */
interface HouseRules {
  readonly version: number;
  readonly rules: readonly Bilingual[];
}

/** As it is now, with what a coordinator changed; without whom the team calls, which is not for everybody. */
export interface Organisation extends Omit<FirstSettings, 'onCall' | 'isCareProvider'> {
  readonly houseRules: HouseRules;
  readonly crisis: CrisisBlock;
  /** On the home page; empty: none. */
  readonly welcome: Bilingual;
  /** How to reach it, who is responsible for its data, where to complain outside the team; empty: not said. */
  readonly contact: string;
  readonly responsible: string;
  readonly complaints: string;
  readonly maintenance: Maintenance | null;
  /** Its logo, and what stands behind that where it could not be seen; null: none. */
  readonly mark: (Mark & { readonly ground: MarkGround }) | null;
  /** Null: the one of Naast. */
  readonly accent: Hex | null;
  /** Retention of the logbook. */
  readonly logKeptYears: number;
  /** The terms that an asker can choose, and the one for who chooses none. */
  readonly questionKept: { readonly days: readonly KeepDays[]; readonly first: KeepDays };
}
