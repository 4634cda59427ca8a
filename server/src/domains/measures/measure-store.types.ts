import type { MeasureKind } from '@naast/shared/contract/measures';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Place } from '../../kernel/place.js';
import type { HeldBack, Measure } from './measures.types.js';

export interface NewMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  readonly place: Place;
  readonly roomId: string | null;
  readonly seatId: string;
  readonly messageId: string | null;
  readonly mark: string | null;
  readonly by: string;
  readonly bySeat: string | null;
  readonly why: MeasureReason;
  readonly words: string;
  readonly byRule: string | null;
  readonly until: Date | null;
  readonly seconds: number | null;
  readonly days: number | null;
  readonly isProposed: boolean;
  readonly isOfVisit: boolean;
}

/** What has still to be done of a measure: its case, or what it does in its place. */
type Due = 'isCaseDue' | 'isDue';

export interface MeasureStore {
  /** HMAC(room, who). */
  markOf(roomId: string, who: string): string;
  /** Null: one of its kind runs for this seat or message. */
  impose(measure: NewMeasure, now: Date): Promise<Measure | null>;
  find(id: string): Promise<Measure | null>;
  /** By the canonical nine words. */
  findByCodename(words: string): Promise<Measure | null>;
  /** Of a seat, in any state. */
  of(place: Place, seatId: string): Promise<Measure[]>;
  /** The one of this kind that runs, or ran until its end came; null if there is none. */
  runningOn(place: Place, kind: MeasureKind, about: string): Promise<Measure | null>;
  /** By which this person is out of the room now. */
  outOf(roomId: string, who: string, now: Date): Promise<Measure | null>;
  heldBack(roomId: string, who: string, now: Date): Promise<HeldBack | null>;
  /** By which this person is out of any room now. */
  outAnywhere(who: string, now: Date): Promise<Measure[]>;
  /** Until when somebody without an account is out of a room for longer; null if nobody is. */
  newcomersUntil(roomId: string, now: Date): Promise<Date | null>;
  /** What the team is shown: what runs, and has a person. */
  running(now: Date): Promise<Measure[]>;
  /** Imposed or lifted since an hour. */
  since(hour: Date): Promise<Measure[]>;
  /** Those that wait for a second person. */
  proposed(now: Date): Promise<Measure[]>;
  /** Null if it was lifted, or its end had come. */
  lift(id: string, by: string | null, now: Date): Promise<Measure | null>;
  /** A second person agreed. Null if that is no longer to be done. */
  confirm(id: string, second: string, until: Date, now: Date): Promise<Measure | null>;
  /** Null if there is an appeal. */
  appeal(id: string, words: string, now: Date): Promise<Measure | null>;
  /** Null if it was decided, or there is none. */
  decide(
    id: string,
    decided: { by: string; isRight: boolean; words: string },
    now: Date,
  ): Promise<Measure | null>;
  /** False if one was confirmed. */
  setCodename(id: string, words: string): Promise<boolean>;
  /** False if these are not its words. */
  confirmCodename(id: string, words: string): Promise<boolean>;
  due(which: Due): Promise<Measure[]>;
  done(id: string, which: Due): Promise<void>;
  /** Quarters, each with how many appeals were decided and were right. */
  appealCounts(): Promise<{ readonly quarter: string; readonly decided: number; readonly right: number }[]>;
  /** What belonged to the place goes; what outlives it stays. */
  leavePlace(place: Pick<Place, 'id'>): Promise<number>;
  over(now: Date): Promise<string[]>;
  /** The key first: what is left cannot be opened. */
  makeBare(id: string, now: Date): Promise<void>;
  /** Words past their term, and marks of what is over. Returns how many documents changed. */
  dropPast(now: Date): Promise<number>;
  removePast(before: Date): Promise<number>;
  countPast(before: Date): Promise<number>;
  among(ids: readonly string[]): Promise<string[]>;
  lastingAmong(ids: readonly string[], now: Date): Promise<string[]>;
  by(accountId: string): Promise<Measure[]>;
  mentioned(): Promise<string[]>;
  forgetAccount(accountId: string): Promise<void>;
  /** Of a person whose account is gone: nothing finds them any more. */
  forgetWho(who: string): Promise<void>;
}
