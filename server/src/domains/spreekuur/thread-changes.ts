import { alarmLevels } from '@naast/shared/contract/alarms';
import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { AskerEntryKind, TeamEntryKind, VoiceKind, VoiceWish } from '@naast/shared/contract/spreekuur';
import { goneAccount } from '../../kernel/actor.js';
import type { Thread, Voice } from './spreekuur.types.js';
import { dangerFrom, dayOf, voiceState } from './thread-rules.js';

/** Pure functions that return the changed fields of a thread. The store handles concurrency. */
export type ThreadChange = Partial<Omit<Thread, 'id' | 'rev' | 'seenSeq'>>;

const kindsFor: Record<VoiceWish, readonly VoiceKind[]> = {
  both: ['experience', 'professional'],
  experience: ['experience'],
  professional: ['professional'],
};

const untaken = { takenBy: null, seatId: null, takenAt: null, isHandedOver: false } as const;

/** Until when a voice is promised, and since when that counts. */
type VoicePromise = Pick<Voice, 'promisedFrom' | 'promisedBy'>;

const openVoice = (id: string, kind: VoiceKind, promise: VoicePromise): Voice => ({
  id,
  kind,
  ...untaken,
  ...promise,
  askedBackSeq: null,
  answeredSeq: null,
});

/** The open voices of a new question. */
export const voicesFor = (wish: VoiceWish, promise: VoicePromise, newId: () => string): Voice[] =>
  kindsFor[wish].map((kind) => openVoice(newId(), kind, promise));

const withVoice = (thread: Thread, voiceId: string, change: Partial<Voice>): ThreadChange => ({
  voices: thread.voices.map((voice) => (voice.id === voiceId ? { ...voice, ...change } : voice)),
});

export const taken = (
  thread: Thread,
  voiceId: string,
  by: { accountId: string; seatId: string; at: Date; isHandedOver?: boolean },
): ThreadChange =>
  withVoice(thread, voiceId, {
    takenBy: by.accountId,
    seatId: by.seatId,
    takenAt: by.at,
    isHandedOver: by.isHandedOver ?? false,
  });

export const letGo = (thread: Thread, voiceId: string): ThreadChange => withVoice(thread, voiceId, untaken);

/** Replaces an erased account's id. */
export const withoutAccount = (thread: Thread, accountId: string): ThreadChange => ({
  voices: thread.voices.map((voice) =>
    voice.takenBy === accountId ? { ...voice, takenBy: goneAccount } : voice,
  ),
  greeting:
    thread.greeting?.accountId === accountId
      ? { ...thread.greeting, accountId: goneAccount }
      : thread.greeting,
});

/** Stores a host's reading. An urgent question is not set aside, so it returns to the open list. */
export const wasReadIn = (
  thread: Thread,
  reading: { urgency: Urgency; worries: readonly WorryKind[]; themeIds: readonly string[] },
): ThreadChange => ({
  ...reading,
  isAlarmDue: alarmLevels.some((level) => level === reading.urgency),
  setAside: reading.urgency >= dangerFrom ? null : thread.setAside,
});

/** After an entry of the team. */
export function wroteToAsker(
  thread: Thread,
  voiceId: string,
  entry: { kind: Exclude<TeamEntryKind, 'hello'>; seq: number; at: Date },
): ThreadChange {
  if (entry.kind === 'askBack') return withVoice(thread, voiceId, { askedBackSeq: entry.seq });
  return {
    ...withVoice(thread, voiceId, { answeredSeq: entry.seq }),
    firstAnswerAt: thread.firstAnswerAt ?? entry.at,
  };
}

/**
 * After an entry of the asker. A further question reopens all voices that had spoken, with new promises; a voice of an
 * erased account becomes open. `didNotFit` adds a third voice, unless one is open already; `thanks` changes nothing
 * else. Any entry brings back a question that was set aside.
 */
export function askerWrote(
  thread: Thread,
  entry: { id: string; kind: AskerEntryKind; seq: number; at: Date; helloBy: Date; promisedBy: Date },
): ThreadChange {
  const visited = { lastVisitOn: dayOf(entry.at) };
  // A retried entry from before it was set aside is not new.
  if (thread.setAside !== null && entry.seq > thread.askerWroteSeq)
    return { ...visited, ...broughtBack(thread, entry) };
  if (entry.kind === 'thanks') return visited;
  if (entry.kind === 'didNotFit') return { ...visited, ...withThirdVoice(thread, entry) };
  const voices = thread.voices.map((voice) =>
    ['asksBack', 'answered'].includes(voiceState(thread, voice))
      ? { ...voice, ...(voice.takenBy === goneAccount ? untaken : {}), ...promiseOf(entry) }
      : voice,
  );
  const isNews = entry.seq > thread.askerWroteSeq;
  return isNews ? { ...visited, voices, askerWroteSeq: entry.seq } : visited;
}

/** A promise that counts from this entry. */
const promiseOf = ({ at, promisedBy }: { at: Date; promisedBy: Date }): VoicePromise => ({
  promisedFrom: at,
  promisedBy,
});

/** Back as not read in, with promises that count from now. */
const broughtBack = (
  thread: Thread,
  entry: { seq: number; at: Date; helloBy: Date; promisedBy: Date },
): ThreadChange => ({
  setAside: null,
  urgency: null,
  helloBy: entry.helloBy,
  voices: thread.voices.map((voice) => ({ ...voice, ...promiseOf(entry) })),
  askerWroteSeq: entry.seq,
});

function withThirdVoice(thread: Thread, entry: { id: string; at: Date; promisedBy: Date }): ThreadChange {
  const isLookedFor = thread.voices.some(
    (voice) => voice.id === entry.id || (voice.kind === 'either' && voiceState(thread, voice) !== 'answered'),
  );
  if (isLookedFor) return {};
  return { voices: [...thread.voices, openVoice(entry.id, 'either', promiseOf(entry))] };
}
