import type { ThreadDocument } from './spreekuur.model.js';
import type { Thread } from './spreekuur.types.js';
import { dueBy, keptUntil, listOf, rankOf, waitsForAsker } from './thread-rules.js';

/** Fields derived from a thread's facts, stored to be indexed. */
export const foundBy = (thread: Thread) => ({
  dueBy: dueBy(thread),
  keptUntil: keptUntil(thread),
  list: listOf(thread),
  rank: rankOf(thread),
  waitsForAsker: waitsForAsker(thread),
});

export function fieldsOf(thread: Thread) {
  // Only `markSeen` writes how far the asker has seen it; what is due to be raised is written with a reading, and when it was.
  const { id: _id, seenSeq: _seenSeq, isAlarmDue: _isAlarmDue, ...facts } = thread;
  return {
    ...facts,
    themeIds: [...thread.themeIds],
    worries: [...thread.worries],
    voices: [...thread.voices],
    ...foundBy(thread),
  };
}

export function threadOf(document: ThreadDocument): Thread {
  return {
    id: document._id,
    askerSeatId: document.askerSeatId,
    confirmedAt: document.confirmedAt,
    language: document.language,
    themeIds: document.themeIds,
    askedFor: document.askedFor,
    voiceWish: document.voiceWish,
    tone: document.tone,
    keepDays: document.keepDays,
    urgency: document.urgency,
    worries: document.worries,
    isAlarmDue: document.isAlarmDue ?? false,
    askedAt: document.askedAt,
    helloBy: document.helloBy,
    greeting: document.greeting,
    askerWroteSeq: document.askerWroteSeq,
    lastVisitOn: document.lastVisitOn,
    seenSeq: document.seenSeq ?? null,
    firstAnswerAt: document.firstAnswerAt,
    withdrawnAt: document.withdrawnAt,
    setAside: document.setAside ?? null,
    voices: document.voices.map((voice) => ({
      ...voice,
      isHandedOver: voice.isHandedOver ?? false,
      promisedFrom: voice.promisedFrom ?? null,
    })),
    rev: document.rev,
  };
}
