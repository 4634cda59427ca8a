import type { UpdateQuery } from 'mongoose';
import { type CaseFacts, noSteps } from './case-rows.js';
import type { CaseDocument } from './cases.model.js';

const dayOf = (at: Date) => new Date(at.toISOString().slice(0, 10));

/** What is left of a case once its words are gone: no place, no people, and no time that could join two of them. */
export function bareFactsOf(known: CaseFacts): UpdateQuery<CaseDocument> {
  const { decided, passedOn, hiddenBy, appeal, grave, raisedAt, lastAt } = known;
  return {
    $set: {
      ...{ isBare: true, copied: null, said: null, note: null, words: null, holdWords: null },
      ...{ placeId: null, messageId: null, seatId: null, flaggers: [], parties: [], countedBy: null },
      ...{ steps: noSteps, hold: null, claim: null },
      ...{ raisedAt: dayOf(raisedAt), lastAt: dayOf(lastAt) },
      ...{ view: 'decided' as const, need: 0, sortedAt: dayOf(decided?.at ?? raisedAt) },
      hiddenBy: hiddenBy && { rule: hiddenBy.rule, at: dayOf(hiddenBy.at) },
      passedOn: passedOn && { by: passedOn.by, to: passedOn.to, at: dayOf(passedOn.at) },
      decided: decided && { ...decided, at: dayOf(decided.at) },
      grave: grave && { by: grave.by, at: dayOf(grave.at) },
      appeal: appeal && {
        at: dayOf(appeal.at),
        decided: appeal.decided && { ...appeal.decided, at: dayOf(appeal.decided.at) },
      },
    },
    $unset: {
      ...{ openKey: 1, isDue: 1, uncounted: 1, measureId: 1 },
      ...{ noticeId: 1, noticePath: 1, heldUntil: 1, isPlaceGone: 1 },
    },
    $inc: { rev: 1 },
  };
}
