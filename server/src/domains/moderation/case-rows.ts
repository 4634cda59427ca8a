import { type CaseKind, type CaseViewName, caseSources } from '@naast/shared/contract/cases';
import { type FlagKind, flagKinds } from '@naast/shared/contract/flags';
import { graveSteps } from '@naast/shared/contract/grave-cases';
import type { QueryFilter } from 'mongoose';
import type { Place } from '../../kernel/place.js';
import type { CaseDocument } from './cases.model.js';
import { type Case, type FlagCounts, type Hold, noFlags } from './moderation.types.js';

export const noSteps = {
  ...{ danger: null, alarm: null, children: null, police: null, violence: null, hold: null },
};
/** How a case begins. */
export const nothingGrave = { noticeKind: null, grave: null, steps: noSteps, hold: null, holdWords: null };

export const hasWords = { isBare: { $exists: false } } as const;
/** Nobody decided. */
export const isOpen = { decided: null, ...hasWords };
export const isUnmeasured = { measureId: { $exists: false } };
export const isAppealOpen = { appeal: { $ne: null }, 'appeal.decided': null };
/** Somebody has to decide it. */
export const waits = { ...hasWords, $or: [{ decided: null }, isAppealOpen] };

/** A part of a view. */
export interface CaseFilter {
  readonly view: CaseViewName;
  readonly place?: Place['kind'] | undefined;
  readonly roomId?: string | undefined;
  readonly kind?: CaseKind | undefined;
}

/** Where a page ended. */
export interface CaseCursor {
  readonly need: number;
  readonly sortedAt: Date;
  readonly id: string;
}

export const cursorText = ({ need, sortedAt, id }: CaseCursor): string =>
  `${need}.${sortedAt.getTime()}.${id}`;

export function cursorIn(text: string): CaseCursor {
  const [need, ms, id = ''] = text.split('.');
  return { need: Number(need), sortedAt: new Date(Number(ms)), id };
}

/** No row of a list is opened: its words stay where they are. */
export const withoutWords = {
  copied: 0,
  said: 0,
  note: 0,
  words: 0,
  holdWords: 0,
  flaggers: 0,
  uncounted: 0,
} as const;

export function filterOf({ view, place, roomId, kind }: CaseFilter): QueryFilter<CaseDocument> {
  const source = caseSources.find((one) => one === kind);
  const flagged = flagKinds.find((one) => one === kind);
  return {
    view,
    ...(place === undefined ? {} : { placeKind: place }),
    ...(roomId === undefined ? {} : { roomId }),
    ...(source === undefined ? {} : { sources: source }),
    ...(flagged === undefined ? {} : { [`kinds.${flagged}`]: { $gt: 0 } }),
  };
}

/** Of decided ones the latest come first. */
export const sortOf = (view: CaseViewName) =>
  view === 'decided'
    ? ({ need: 1, sortedAt: -1, _id: -1 } as const)
    : ({ need: -1, sortedAt: 1, _id: 1 } as const);

export function after(view: CaseViewName, cursor: CaseCursor | null): QueryFilter<CaseDocument> {
  if (cursor === null) return {};
  const { need, sortedAt, id } = cursor;
  const beyond = view === 'decided' ? '$lt' : '$gt';
  return {
    $or: [
      { need: { $lt: need } },
      { need, sortedAt: { [beyond]: sortedAt } },
      { need, sortedAt, _id: { [beyond]: id } },
    ],
  };
}

const countsOf = ({ hurts, contact, spam, other }: FlagCounts): FlagCounts => ({
  ...noFlags,
  ...{ hurts, contact, spam, other },
});

export type CaseFacts = Omit<CaseDocument, keyof typeof withoutWords>;

export function caseOf(document: CaseFacts): Case {
  const {
    _id: id,
    placeKind,
    placeId,
    messageId,
    seatId,
    claim,
    passedOn,
    decided,
    hiddenBy,
    appeal,
    grave,
    steps,
    hold,
  } = document;
  return {
    id,
    matter:
      placeKind && placeId && seatId ? { place: { kind: placeKind, id: placeId }, messageId, seatId } : null,
    notice:
      document.noticeId && document.noticePath && document.noticeKind
        ? { id: document.noticeId, path: document.noticePath, kind: document.noticeKind }
        : null,
    placeKind,
    roomId: document.roomId,
    sources: document.sources,
    kinds: countsOf(document.kinds),
    independent: countsOf(document.independent),
    parties: document.parties,
    raisedAt: document.raisedAt,
    lastAt: document.lastAt,
    view: document.view,
    hiddenBy: hiddenBy && { rule: hiddenBy.rule, at: hiddenBy.at },
    claim: claim && { by: claim.by, until: claim.until },
    passedOn: passedOn && { by: passedOn.by, at: passedOn.at, to: passedOn.to },
    decided: decided && {
      by: decided.by,
      at: decided.at,
      outcome: decided.outcome,
      why: decided.why,
      level: decided.level,
      minutes: decided.minutes,
      seconds: decided.seconds,
      days: decided.days,
    },
    measureId: document.measureId ?? null,
    appeal: appeal && {
      at: appeal.at,
      decided: appeal.decided && {
        by: appeal.decided.by,
        at: appeal.decided.at,
        isRight: appeal.decided.isRight,
      },
    },
    grave: grave && { by: grave.by, at: grave.at },
    steps: graveSteps.flatMap((step) => {
      const done = steps[step];
      return done ? [{ step, by: done.by, at: done.at }] : [];
    }),
    hold: hold && holdOf(hold),
    isHeld: document.heldUntil !== undefined,
    rev: document.rev,
  };
}

function holdOf(hold: NonNullable<CaseFacts['hold']>): Hold {
  const { why, by, askedBy, askedDays, confirmedBy, from, until, ended } = hold;
  return {
    why,
    asked: askedBy && askedDays ? { by: askedBy, days: askedDays } : null,
    agreed: by && confirmedBy && from && until ? { by, confirmedBy, from, until } : null,
    isOver: ended !== null,
  };
}

/** Who flagged it is forgotten. */
export const asDecided = (at: Date) => ({
  ...{ view: 'decided' as const, need: 0, sortedAt: at },
  ...{ claim: null, flaggers: [], countedBy: null },
});

export const dueOf = ({ kind, id }: { readonly kind: FlagKind; readonly id: string }): string =>
  `${kind} ${id}`;

export function dueIn(caseId: string, text: string) {
  const [kind, flagId = ''] = text.split(' ');
  return { caseId, flagId, kind: flagKinds.find((one) => one === kind) ?? 'other' };
}

/** Where accounts are named. */
export const mentions = [
  'claim.by',
  'passedOn.by',
  'passedOn.to',
  'decided.by',
  'appeal.decided.by',
  'grave.by',
  ...graveSteps.map((step) => `steps.${step}.by` as const),
  'hold.by',
  'hold.askedBy',
  'hold.confirmedBy',
  'hold.ended.by',
] as const;
