import type { CaseRule, CaseViewName } from '@naast/shared/contract/cases';
import type { FlagKind } from '@naast/shared/contract/flags';
import type { PlaceCopy } from '../places/index.js';
import type { CaseCursor, CaseFilter } from './case-rows.js';
import type { Case, CaseTexts, Matter, ToldFlag } from './moderation.types.js';

export interface NewFlag {
  readonly id: string;
  readonly matter: Matter;
  readonly roomId: string | null;
  readonly flag: ToldFlag;
  readonly copied: PlaceCopy | null;
  readonly at: Date;
}

/** A measure as a case keeps it. */
export interface NewMeasureCase {
  readonly id: string;
  readonly measureId: string;
  readonly matter: Matter;
  readonly roomId: string | null;
  /** The seat of who imposed it. */
  readonly partySeatId: string | null;
  readonly decided: NonNullable<Case['decided']>;
  readonly words: string | null;
  readonly copied: PlaceCopy | null;
  readonly at: Date;
  /** A host of the place did with it what a case of flags would decide. */
  readonly decides: boolean;
}

/** By what brought it. */
export type CaseOf = { readonly measureId: string } | { readonly noticeId: string };

export interface Decision {
  readonly decided: NonNullable<Case['decided']>;
  readonly words: string | null;
}

export interface CaseStore {
  /** Makes a case, or joins the undecided one of this matter. Null: the same person flagged it before, which changes nothing. */
  flag(given: NewFlag): Promise<Case | null>;
  /** Flags that no figure has counted yet. */
  uncounted(): Promise<{ readonly caseId: string; readonly flagId: string; readonly kind: FlagKind }[]>;
  noteCounted(caseId: string, flagId: string, kind: FlagKind): Promise<void>;
  find(id: string): Promise<Case | null>;
  /** Its words, opened; none once they are gone. */
  texts(id: string): Promise<CaseTexts>;
  list(
    filter: CaseFilter,
    cursor: CaseCursor | null,
    limit: number,
  ): Promise<{ cases: Case[]; next: CaseCursor | null }>;
  count(view: CaseViewName): Promise<number>;
  /** How many new ones, and when the latest of them came. */
  waiting(): Promise<{ readonly count: number; readonly latestAt: Date | null }>;
  /** Undecided ones that this account looks at now. */
  claimedBy(accountId: string, now: Date): Promise<number>;
  /** Passed on to this account. */
  countFor(accountId: string): Promise<number>;
  /** Claims it, or longer; what this account passed on is new again. Null: decided, or claimed by another. */
  claim(id: string, by: string, now: Date, until: Date): Promise<Case | null>;
  letGo(id: string, by: string): Promise<Case | null>;
  /** Null when it is no longer at this `rev`, or decided. */
  passOn(
    id: string,
    rev: number,
    passedOn: NonNullable<Case['passedOn']> & { readonly note: string | null },
  ): Promise<Case | null>;
  /** The same. What follows from it is due until `noteDone`. Who flagged it is forgotten. */
  decide(id: string, rev: number, decision: Decision): Promise<Case | null>;
  /** A measure was imposed outside the queue, or by a decision in it. Null: its case is there. */
  noteMeasure(given: NewMeasureCase): Promise<Case | null>;
  /** Its person disagrees: it waits again, for another. Null: there is no such case, or it waits already. */
  appeal(of: CaseOf, at: Date): Promise<Case | null>;
  /** Null once it is answered. */
  answerAppeal(
    of: CaseOf,
    decided: NonNullable<NonNullable<Case['appeal']>['decided']>,
  ): Promise<Case | null>;
  ofSource(of: CaseOf): Promise<Case | null>;
  /** Whose person waits for an answer. */
  appealed(): Promise<Case[]>;
  due(): Promise<Case[]>;
  noteDone(id: string): Promise<void>;
  /** False if it was decided, or a rule hid it before. */
  hideByRule(id: string, rule: CaseRule, at: Date): Promise<boolean>;
  /** Undecided ones about this place. */
  openIn(placeId: string): Promise<Case[]>;
  /** All about this place. */
  idsIn(placeId: string): Promise<string[]>;
  /** An account can no longer look: its claims end, and what was passed on to it is for anybody. Returns the ids. */
  release(accountId: string): Promise<string[]>;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
  countOf(accountId: string): Promise<number>;
  withPastWords(now: Date): Promise<string[]>;
  /** Destroys its key and words, and what tells the place, the people and the hour. */
  removeWords(id: string, now: Date): Promise<void>;
  removePast(before: Date): Promise<number>;
  countPast(before: Date): Promise<number>;
  /** Those that still have words. */
  among(ids: readonly string[]): Promise<string[]>;
}
