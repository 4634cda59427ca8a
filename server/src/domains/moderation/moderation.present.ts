import { accountIdSchema } from '@naast/shared/contract/answering';
import { type CaseItem, type CaseView, caseIdSchema } from '@naast/shared/contract/cases';
import { roomIdSchema, sessionIdSchema } from '@naast/shared/contract/rooms';
import { threadIdSchema } from '@naast/shared/contract/spreekuur';
import { talkIdSchema } from '@naast/shared/contract/talks';
import type { Named, ReadCase, SeenCase } from './actions/read-cases.js';
import { presentGrave } from './grave-cases.present.js';
import { hasWords, noFlags, sumOf } from './moderation.types.js';

const named = ({ name, isMe }: Named) => ({ name, isMe });

export function presentCase(seen: SeenCase): CaseItem {
  const { case: one, isParty, claimedBy, passedOnBy, passedOnTo, decidedBy, answeredBy, may } = seen;
  const { claim, passedOn, decided, appeal } = one;
  const { hurts, contact, spam, other } = isParty ? noFlags : one.kinds;
  return {
    id: caseIdSchema.parse(one.id),
    place: isParty ? null : presentPlace(seen),
    notice: one.notice && { kind: one.notice.kind, path: one.notice.path },
    isGrave: !isParty && one.grave !== null,
    isHeld: !isParty && one.isHeld,
    sources: isParty ? [] : [...one.sources],
    kinds: { hurts, contact, spam, other },
    independent: isParty ? 0 : sumOf(one.independent),
    raisedAt: one.raisedAt.toISOString(),
    lastAt: isParty ? one.raisedAt.toISOString() : one.lastAt.toISOString(),
    hiddenByRule: isParty ? null : (one.hiddenBy?.rule ?? null),
    claim: claimedBy && claim && { ...named(claimedBy), until: claim.until.toISOString() },
    passedOn:
      passedOnBy && passedOn && !isParty
        ? { ...named(passedOnBy), to: passedOnTo && named(passedOnTo), at: passedOn.at.toISOString() }
        : null,
    decided:
      decidedBy && decided && !isParty
        ? {
            ...named(decidedBy),
            at: decided.at.toISOString(),
            outcome: decided.outcome,
            why: decided.why,
          }
        : null,
    appeal:
      appeal && !isParty
        ? {
            at: appeal.at.toISOString(),
            decided:
              answeredBy && appeal.decided
                ? {
                    ...named(answeredBy),
                    at: appeal.decided.at.toISOString(),
                    isRight: appeal.decided.isRight,
                  }
                : null,
          }
        : null,
    isParty,
    hasWords: hasWords(one),
    rev: one.rev,
    may: { read: may.read, claim: may.claim, decide: may.decide },
  };
}

function presentPlace({ case: { matter }, room, isPlaceOpen: isOpen }: SeenCase): CaseItem['place'] {
  if (matter === null) return null;
  const { place } = matter;
  if (place.kind === 'thread') return { kind: 'thread', id: threadIdSchema.parse(place.id), isOpen };
  const shown = {
    room: room && { id: roomIdSchema.parse(room.id), title: { nl: room.title.nl, en: room.title.en } },
    isOpen,
  };
  return place.kind === 'talk'
    ? { kind: 'talk', id: talkIdSchema.parse(place.id), ...shown }
    : { kind: 'roomSession', id: sessionIdSchema.parse(place.id), ...shown };
}

/** Nobody's name: what was said is judged, not who said it. */
export const presentReadCase = ({
  seen,
  texts,
  heavy,
  saidHeavy,
  appealHeavy,
  visibility,
  outcomes,
  colleagues,
  appealWords,
  answer,
  earlier,
  isSecondThere,
  grave,
}: ReadCase): CaseView => ({
  ...presentCase(seen),
  ...presentGrave(seen.case, grave, texts.hold),
  words: (texts.copied?.items ?? []).map(({ id, role, isAuthor = false, sentAt, text, isItem }) => ({
    ...{ role, isAuthor, sentAt, text, isItem },
    heavy: heavy.get(id) ?? null,
  })),
  said: texts.said.map(({ kind, text }, at) => ({ kind, text, heavy: saidHeavy[at] ?? null })),
  note: texts.note,
  decidedWords: texts.words,
  appealWords,
  appealHeavy,
  answer,
  earlier: earlier.map(({ kind, from, until, byName, why, isLifted }) => ({
    ...{ kind, by: byName, why, isLifted },
    from: from.toISOString(),
    until: until?.toISOString() ?? null,
  })),
  isSecondThere,
  visibility,
  outcomes: [...outcomes],
  colleagues: colleagues.map(({ id, name }) => ({ id: accountIdSchema.parse(id), name })),
});
