import type { MeasureKind } from '@naast/shared/contract/measures';
import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Place } from '../../kernel/place.js';

export interface Measure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** Null once the place is gone; so are its seats and the message. */
  readonly place: Place | null;
  /** Of what is in a room. */
  readonly roomId: string | null;
  /** Whom it is about: of `hide` the author of the message. */
  readonly seatId: string | null;
  readonly messageId: string | null;
  /** The account that imposed it, and their seat there; no seat: from outside the place. */
  readonly by: string;
  readonly bySeat: string | null;
  readonly why: MeasureReason;
  /** The imposer's own line. */
  readonly words: string | null;
  /** The rule that began it. */
  readonly byRule: string | null;
  /** The hour in which it began. */
  readonly from: Date;
  /** Null: until it is lifted, or the place is gone. */
  readonly until: Date | null;
  readonly seconds: number | null;
  /** Of `outLonger`. */
  readonly days: number | null;
  /** A second person has not agreed yet. */
  readonly isProposed: boolean;
  readonly second: string | null;
  readonly lifted: { readonly at: Date; readonly by: string | null } | null;
  readonly hasCodename: boolean;
  readonly isCodenameConfirmed: boolean;
  readonly appeal: Appeal | null;
}

export interface Appeal {
  readonly words: string | null;
  readonly at: Date;
  readonly decided: {
    readonly by: string;
    readonly at: Date;
    readonly isRight: boolean;
    readonly words: string | null;
  } | null;
}

/** A running measure by which somebody is kept out of a room. */
export type HeldBack = Pick<Measure, 'id' | 'why'> & { readonly until: Date };

export const measureKey = (id: string): string => `measure:${id}`;

/** Of one that outlives its place. It is destroyed when it is lifted: a backup from before does not bring it back. */
export const lastingKey = (id: string): string => `lastingMeasure:${id}`;

export const outlivesItsPlace = (kind: MeasureKind): boolean => kind === 'outToday' || kind === 'outLonger';

export const isRunning = ({ lifted, until }: Pick<Measure, 'lifted' | 'until'>, now: Date): boolean =>
  lifted === null && (until === null || until > now);

/** Its person has not had an answer. */
export const isAppealOpen = ({ appeal }: Pick<Measure, 'appeal'>): boolean =>
  appeal !== null && appeal.decided === null;
