import type { MyNotice } from '@naast/shared/contract/notices';
import type { SeenNotice } from './actions/reads.js';
import { canObject } from './notices.types.js';

/** For who sent it: what was decided and why, and nobody's name. */
export function presentNotice({ notice, page, isNobodyElse }: SeenNotice, now: Date): MyNotice {
  const { kind, sentIn, words, decided, objection, heldUntil, wordsUntil, keptUntil } = notice;
  return {
    page: page && { path: page.path, title: page.title && { nl: page.title.nl, en: page.title.en } },
    kind,
    sentAt: sentIn.toISOString(),
    words,
    state: decided !== null ? 'decided' : words === null ? 'lapsed' : 'waiting',
    decided: decided && { outcome: decided.outcome, words: decided.words, at: decided.at.toISOString() },
    objection: objection && {
      words: objection.words,
      decided: objection.decided && { isRight: objection.decided.isRight, words: objection.decided.words },
    },
    objectUntil: canObject(notice, now) ? wordsUntil.toISOString() : null,
    isNobodyElse,
    heldUntil: heldUntil?.toISOString() ?? null,
    readableUntil: (heldUntil && heldUntil > keptUntil ? heldUntil : keptUntil).toISOString(),
  };
}
