import type { QuestionList } from '@naast/shared/contract/answering';
import {
  type EntryKind,
  type EntryWords,
  entryWordsSchema,
  type ThreadState,
  type VoiceState,
} from '@naast/shared/contract/spreekuur';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Thread, Voice } from './spreekuur.types.js';

/** Values derived from a thread's facts. Pure. */

export function voiceState(thread: Thread, voice: Voice): VoiceState {
  if (voice.takenBy === null) return 'open';
  const asked = voice.askedBackSeq ?? 0;
  const answered = voice.answeredSeq ?? 0;
  if (Math.max(asked, answered) <= thread.askerWroteSeq) return 'taken';
  return asked > answered ? 'asksBack' : 'answered';
}

export function threadState(thread: Thread): ThreadState {
  if (thread.withdrawnAt !== null) return 'withdrawn';
  return thread.voices.every((voice) => voiceState(thread, voice) === 'answered') ? 'answered' : 'open';
}

/** The soonest promise not kept yet; null if there is none. */
export function dueBy(thread: Thread): Date | null {
  if (thread.withdrawnAt !== null || thread.setAside !== null || thread.rev === 0) return null;
  const waiting = thread.voices
    .filter((voice) => ['open', 'taken'].includes(voiceState(thread, voice)))
    .map((voice) => voice.promisedBy);
  // A first answer also counts as the greeting.
  if (thread.greeting === null && thread.firstAnswerAt === null) waiting.push(thread.helloBy);
  return waiting.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
}

/** Whether a voice asked back and has no reply yet. */
export const waitsForAsker = (thread: Thread): boolean =>
  thread.withdrawnAt === null && thread.voices.some((voice) => voiceState(thread, voice) === 'asksBack');

/** The team's list that shows it; null if the team does not see it. */
export function listOf(thread: Thread): QuestionList | null {
  if (thread.withdrawnAt !== null || thread.rev === 0) return null;
  if (thread.setAside !== null) return 'aside';
  return dueBy(thread) === null ? 'answered' : 'open';
}

/** An entry as far as its author chose it. */
interface Written {
  readonly kind: EntryKind;
  readonly words: EntryWords;
}

/** Whether a retry says what has landed under its key. If not, its author changed it after a lost reply. */
export const isSameEntry = (landed: Written, sent: Written): boolean =>
  landed.kind === sent.kind &&
  Object.keys(entryWordsSchema.shape).every(
    (part) => Reflect.get(landed.words, part) === Reflect.get(sent.words, part),
  );

/** From this urgency on a question cannot be set aside: it speaks of danger. */
export const dangerFrom = 2;
/** Level 4 first, then 3 and 2. Questions not read in may be urgent, so they rank above those read in as lower. */
export const unreadRank = 3;
export const lastRank = 4;
export function rankOf({ urgency }: Pick<Thread, 'urgency'>): number {
  if (urgency === null) return unreadRank;
  return urgency >= dangerFrom ? 4 - urgency : lastRank;
}

/** Until when a question set aside can be given back. */
export const asideUntil = ({ setAside }: Pick<Thread, 'setAside'>): Date | null =>
  setAside && new Date(setAside.at.getTime() + limits.question.asideKept);

/** Until when it is kept without further visits; null while an answer is due. */
export function keptUntil(thread: Thread): Date | null {
  if (thread.setAside !== null) return asideUntil(thread);
  if (thread.firstAnswerAt === null && thread.withdrawnAt === null) return null;
  const since = Math.max(
    thread.lastVisitOn.getTime(),
    thread.firstAnswerAt?.getTime() ?? 0,
    thread.withdrawnAt?.getTime() ?? 0,
  );
  return new Date(dayOf(new Date(since)).getTime() + (thread.keepDays + 1) * day);
}

/** The start of its day, in UTC. */
export const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / day) * day);
