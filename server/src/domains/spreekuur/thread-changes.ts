import type { Urgency, WorryKind } from '@naast/shared/contract/answering';
import type { AskerEntryKind, TeamEntryKind, VoiceKind, VoiceWish } from '@naast/shared/contract/spreekuur';
import { goneAccount } from '../../kernel/actor.js';
import type { Thread, Voice } from './spreekuur.types.js';
import { dangerFrom, dayOf, voiceState } from './thread-rules.js';

/** What changes in a thread when something happens in it. Pure; the store keeps two of them apart. */
export type ThreadChange = Partial<Omit<Thread, 'id' | 'rev'>>;

const kindsFor: Record<VoiceWish, readonly VoiceKind[]> = {
  both: ['experience', 'professional'],
  experience: ['experience'],
  professional: ['professional'],
};

const nobodys = { takenBy: null, seatId: null, takenAt: null } as const;

const openVoice = (id: string, kind: VoiceKind, promisedBy: Date): Voice => ({
  id,
  kind,
  ...nobodys,
  promisedBy,
  askedBackSeq: null,
  answeredSeq: null,
});

/** The voices that a new question waits for. */
export const voicesFor = (wish: VoiceWish, promisedBy: Date, newId: () => string): Voice[] =>
  kindsFor[wish].map((kind) => openVoice(newId(), kind, promisedBy));

const withVoice = (thread: Thread, voiceId: string, change: Partial<Voice>): ThreadChange => ({
  voices: thread.voices.map((voice) => (voice.id === voiceId ? { ...voice, ...change } : voice)),
});

export const taken = (
  thread: Thread,
  voiceId: string,
  by: { accountId: string; seatId: string; at: Date },
): ThreadChange => withVoice(thread, voiceId, { takenBy: by.accountId, seatId: by.seatId, takenAt: by.at });

export const letGo = (thread: Thread, voiceId: string): ThreadChange => withVoice(thread, voiceId, nobodys);

/** An account is erased: what it said is nobody's any more. */
export const withoutAccount = (thread: Thread, accountId: string): ThreadChange => ({
  voices: thread.voices.map((voice) =>
    voice.takenBy === accountId ? { ...voice, takenBy: goneAccount } : voice,
  ),
  greeting:
    thread.greeting?.accountId === accountId
      ? { ...thread.greeting, accountId: goneAccount }
      : thread.greeting,
});

/** A host has read it. What speaks of danger is not set aside, so it waits for the team again. */
export const wasReadIn = (
  thread: Thread,
  reading: { urgency: Urgency; worries: readonly WorryKind[]; themeIds: readonly string[] },
): ThreadChange => ({
  ...reading,
  setAside: reading.urgency >= dangerFrom ? null : thread.setAside,
});

/** The team wrote to the asker. */
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
 * The asker wrote. Asking further wakes every voice that had said something, with a promise of its own; that of somebody who is
 * gone is open again. "This didn't fit" looks for a third voice, unless one is being looked for already; thanks ask nothing of
 * anybody. What was set aside comes back, whatever was written.
 */
export function askerWrote(
  thread: Thread,
  entry: { id: string; kind: AskerEntryKind; seq: number; at: Date; helloBy: Date; promisedBy: Date },
): ThreadChange {
  const visited = { lastVisitOn: dayOf(entry.at) };
  // A retry of what was written before it was set aside says nothing new.
  if (thread.setAside !== null && entry.seq > thread.askerWroteSeq)
    return { ...visited, ...broughtBack(thread, entry) };
  if (entry.kind === 'thanks') return visited;
  if (entry.kind === 'didNotFit') return { ...visited, ...withThirdVoice(thread, entry) };
  const voices = thread.voices.map((voice) =>
    ['asksBack', 'answered'].includes(voiceState(thread, voice))
      ? { ...voice, ...(voice.takenBy === goneAccount ? nobodys : {}), promisedBy: entry.promisedBy }
      : voice,
  );
  const isNews = entry.seq > thread.askerWroteSeq;
  return isNews ? { ...visited, voices, askerWroteSeq: entry.seq } : visited;
}

/** As unread, whatever somebody had read in it, and with promises that count from now. */
const broughtBack = (
  thread: Thread,
  entry: { seq: number; helloBy: Date; promisedBy: Date },
): ThreadChange => ({
  setAside: null,
  urgency: null,
  helloBy: entry.helloBy,
  voices: thread.voices.map((voice) => ({ ...voice, promisedBy: entry.promisedBy })),
  askerWroteSeq: entry.seq,
});

function withThirdVoice(thread: Thread, entry: { id: string; promisedBy: Date }): ThreadChange {
  const isLookedFor = thread.voices.some(
    (voice) => voice.id === entry.id || (voice.kind === 'either' && voiceState(thread, voice) !== 'answered'),
  );
  if (isLookedFor) return {};
  return { voices: [...thread.voices, openVoice(entry.id, 'either', entry.promisedBy)] };
}
