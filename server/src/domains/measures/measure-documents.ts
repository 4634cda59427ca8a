import { placeKinds } from '../../kernel/place.js';
import { bytesOf } from '../../platform/storage/collection.js';
import type { PlaceKey, SealedKind } from '../../platform/vault/vault.js';
import type { MeasureDocument } from './measures.model.js';
import type { Measure } from './measures.types.js';

/** Without its key, which was destroyed a moment ago, its words are gone. */
export function measureOf(document: MeasureDocument, key: PlaceKey | null): Measure {
  const { _id, placeKind, placeId, lifted, appealedAt, appealDecided } = document;
  const kind = placeKinds.find((known) => known === placeKind);
  const open = (of: SealedKind, sealed: MeasureDocument['words']) =>
    // Of a restored one nothing that was said is there.
    (sealed && key && key.open(of, _id, bytesOf(sealed))) ?? null;
  return {
    id: _id,
    kind: document.kind,
    place: kind && placeId !== undefined ? { kind, id: placeId } : null,
    roomId: document.roomId,
    seatId: document.seatId ?? null,
    messageId: document.messageId ?? null,
    by: document.by,
    bySeat: document.bySeat ?? null,
    why: document.why,
    words: open('measure.words.1', document.words),
    byRule: document.byRule,
    from: document.from,
    until: document.until,
    seconds: document.seconds ?? null,
    days: document.days ?? null,
    isProposed: document.isProposed ?? false,
    second: document.second ?? null,
    lifted: lifted && { at: lifted.at, by: lifted.by },
    hasCodename: document.codeHash !== undefined,
    isCodenameConfirmed: document.isCodeConfirmed ?? false,
    appeal:
      appealedAt === undefined
        ? null
        : {
            words: open('measure.appeal.1', document.appeal),
            at: appealedAt,
            decided: appealDecided && {
              by: appealDecided.by,
              at: appealDecided.at,
              isRight: appealDecided.isRight,
              words: open('measure.answer.1', document.answer),
            },
          },
  };
}
