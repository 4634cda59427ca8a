import type { AlarmLevel } from '@naast/shared/contract/alarms';
import type { CaseOutcome, CaseRule, CaseSource, CaseViewName } from '@naast/shared/contract/cases';
import { type FlagKind, flagKinds } from '@naast/shared/contract/flags';
import type { GraveStep, HoldReason } from '@naast/shared/contract/grave-cases';
import { graveNoticeKinds, type NoticeKind } from '@naast/shared/contract/notices';
import type { MeasureReason } from '@naast/shared/contract/seats';
import { z } from 'zod';
import type { Place } from '../../kernel/place.js';
import type { PlaceCopy } from '../places/index.js';

export type FlagCounts = Readonly<Record<FlagKind, number>>;
export const noFlags: FlagCounts = { hurts: 0, contact: 0, spam: 0, other: 0 };

/** What a case is about: a message, or a person by their seat. */
export interface Matter {
  readonly place: Place;
  readonly messageId: string | null;
  /** Of the person: the author of the message. */
  readonly seatId: string;
}

interface ByWhom {
  /** An account. */
  readonly by: string;
  readonly at: Date;
}

/** What belongs to an outcome: of an alarm its level, of a measure how long or how slow. */
export interface Terms {
  readonly level: AlarmLevel | null;
  readonly minutes: number | null;
  readonly seconds: number | null;
  readonly days: number | null;
}
export const noTerms: Terms = { level: null, minutes: null, seconds: null, days: null };

export interface Case {
  readonly id: string;
  /** Null once its words are gone, and of a notice. */
  readonly matter: Matter | null;
  /** A notice from outside; null once its words are gone. */
  readonly notice: { readonly id: string; readonly kind: NoticeKind; readonly path: string } | null;
  /** Null of a notice. */
  readonly placeKind: Place['kind'] | null;
  /** Of a room session. */
  readonly roomId: string | null;
  readonly sources: readonly CaseSource[];
  readonly kinds: FlagCounts;
  /** Flags that do not depend on each other, by kind. */
  readonly independent: FlagCounts;
  /** Seats of the place, beside that of the person: of one of the team who flagged it, or imposed it. */
  readonly parties: readonly string[];
  readonly raisedAt: Date;
  readonly lastAt: Date;
  readonly view: CaseViewName;
  readonly hiddenBy: { readonly rule: CaseRule; readonly at: Date } | null;
  readonly claim: { readonly by: string; readonly until: Date } | null;
  /** `to`: null for anybody. */
  readonly passedOn: (ByWhom & { readonly to: string | null }) | null;
  readonly decided:
    | (ByWhom & Terms & { readonly outcome: CaseOutcome; readonly why: MeasureReason | null })
    | null;
  /** The measure that it is about, or that was decided in it. */
  readonly measureId: string | null;
  /** Its person disagrees with what was decided; it waits for another of the team. */
  readonly appeal: {
    readonly at: Date;
    readonly decided: (ByWhom & { readonly isRight: boolean }) | null;
  } | null;
  /** Illegal, or a threat to a life; `by` null: it began so. */
  readonly grave: { readonly by: string | null; readonly at: Date } | null;
  readonly steps: readonly (ByWhom & { readonly step: GraveStep })[];
  readonly hold: Hold | null;
  /** Its words are held now. */
  readonly isHeld: boolean;
  readonly rev: number;
}

/** A hold on the deletion of a case's words. */
export interface Hold {
  readonly why: HoldReason;
  /** What waits for a second person: so many days from its beginning. */
  readonly asked: { readonly by: string; readonly days: number } | null;
  /** What two agreed on. */
  readonly agreed: {
    readonly by: string;
    readonly confirmedBy: string;
    readonly from: Date;
    readonly until: Date;
  } | null;
  readonly isOver: boolean;
}

/** There is something to read: what stood in a place, or a notice. */
export const hasWords = ({ matter, notice }: Pick<Case, 'matter' | 'notice'>): boolean =>
  matter !== null || notice !== null;

export const isAppealOpen = ({ appeal }: Pick<Case, 'appeal'>): boolean =>
  appeal !== null && appeal.decided === null;

/** Somebody has to decide it. */
export const isUndecided = (one: Pick<Case, 'decided' | 'appeal'>): boolean =>
  one.decided === null || isAppealOpen(one);

/** A flag on its way to its case. */
export interface ToldFlag {
  readonly id: string;
  readonly place: Place;
  readonly messageId: string | null;
  readonly seatId: string | null;
  readonly kind: FlagKind;
  readonly words: string | null;
  /** A keyed hash of who flags this matter: it says nothing anywhere else. */
  readonly flagger: string;
  /** The seat of one of the team, who is a party by it. */
  readonly partySeatId: string | null;
  /** As far as the node knows that took it. */
  readonly isIndependent: boolean;
  readonly node: string;
}

/** What a person wrote with a flag; sealed with the case's key. */
export const saidSchema = z.array(z.object({ kind: z.enum(flagKinds), text: z.string() }));
export type Said = z.infer<typeof saidSchema>;

export interface CaseTexts {
  readonly copied: PlaceCopy | null;
  readonly said: Said;
  readonly note: string | null;
  readonly words: string | null;
  /** Why it is held. */
  readonly hold: string | null;
}

export const caseKey = (id: string): string => `case:${id}`;

/** The same for all flags of one matter. */
export const matterKey = ({ place, messageId, seatId }: Matter): string =>
  messageId === null ? `${place.kind}:${place.id}:s:${seatId}` : `${place.kind}:${place.id}:m:${messageId}`;

export const isClaimed = ({ claim }: Pick<Case, 'claim'>, now: Date): boolean =>
  claim !== null && claim.until > now;

export const sumOf = (counts: FlagCounts): number => Object.values(counts).reduce((sum, n) => sum + n, 0);

/** Somebody waits for an answer. */
export const needOfAppeal = 5;
/** Somebody's life or safety may depend on it. */
export const needOfGrave = 7;
/** The same, told from outside, where anybody can write a hundred of them: a few at a time come first, and no flood hides a flag. */
export const needOfGraveNotice = 1;
const needOfNotice = 0;

export const needOfNoticeKind = (kind: NoticeKind): number =>
  isGraveKind(kind) ? needOfGraveNotice : needOfNotice;

export const isGraveKind = (kind: NoticeKind): boolean => graveNoticeKinds.some((one) => one === kind);

/** Higher first. What a rule hid waits for somebody; then what exposes or hurts a person. Notices from outside come last. */
export function needOf({
  hiddenBy,
  kinds,
  independent,
}: Pick<Case, 'hiddenBy' | 'kinds' | 'independent'>): number {
  if (hiddenBy !== null) return 6;
  if (sumOf(independent) > 1) return 5;
  if (kinds.contact > 0) return 4;
  return kinds.hurts > 0 ? 3 : 2;
}
