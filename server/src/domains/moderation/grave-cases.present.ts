import type { CaseView } from '@naast/shared/contract/cases';
import type { Named } from './actions/read-cases.js';
import type { GraveParts } from './actions/read-grave.js';
import type { Case } from './moderation.types.js';

const named = ({ name, isMe }: Named) => ({ name, isMe });

/** Of an opened case what the law adds. */
export function presentGrave(
  { grave, hold }: Case,
  parts: GraveParts,
  holdWords: string | null,
): Pick<CaseView, 'noticed' | 'grave' | 'hold' | 'holdMay'> {
  const { notice, noticeHeavy, markedBy, steps, askedBy, confirmedBy, may } = parts;
  return {
    noticed: notice && {
      ...{ words: notice.words, language: notice.language, page: notice.page },
      heavy: noticeHeavy,
    },
    grave: grave && {
      by: markedBy && named(markedBy),
      at: grave.at.toISOString(),
      steps: steps.map(({ step: { step, at }, by }) => ({ step, by: named(by), at: at.toISOString() })),
    },
    hold: hold && {
      why: hold.why,
      words: holdWords,
      asked: askedBy && hold.asked && { ...named(askedBy), days: hold.asked.days },
      from: hold.agreed?.from.toISOString() ?? null,
      until: hold.agreed?.until.toISOString() ?? null,
      confirmedBy: confirmedBy && named(confirmedBy),
      isOver: hold.isOver,
    },
    holdMay: {
      ...{ mark: may.mark, propose: may.propose, confirm: may.confirm, lift: may.lift },
      ...{ isNobodyElse: parts.isNobodyElse, needsCoordinator: parts.needsCoordinator },
    },
  };
}
