import type { VoiceKind } from '@naast/shared/contract/spreekuur';
import type { SeatRole, TeamRole } from '@naast/shared/roles';
import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, hasRole } from '../../kernel/actor.js';
import { deny, onlyAs, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { placeOf, type Thread, type Voice } from './spreekuur.types.js';
import { dangerFrom, voiceState } from './thread-rules.js';

export interface Found {
  readonly thread: Thread | null;
}
interface FoundForSure {
  readonly thread: Thread;
}
export interface OfVoice {
  readonly thread: Thread | null;
  readonly voice: Voice | null;
}
interface OfVoiceForSure {
  readonly thread: Thread;
  readonly voice: Voice;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'answering.list': { on: null };
    'answering.read': { on: Found; granted: FoundForSure; isLogged: true };
    /** Hearing that it changed. */
    'answering.follow': { on: Found; granted: FoundForSure };
    'answering.readIn': { on: Found; granted: FoundForSure };
    'answering.greet': { on: Found & { clientKey: string }; granted: FoundForSure };
    'answering.take': { on: OfVoice; granted: OfVoiceForSure };
    'answering.handOver': { on: OfVoice; granted: OfVoiceForSure };
    'answering.letGo': { on: OfVoice; granted: OfVoiceForSure };
    'answering.write': { on: OfVoice; granted: OfVoiceForSure };
    /** Looking through what nobody has read in, and setting much of it aside. */
    'answering.tidy': { on: null };
    /** The first words of these. */
    'answering.skim': { on: { readonly threads: readonly Thread[] }; isLogged: true };
    'answering.setAside': { on: Found; granted: FoundForSure };
    'answering.giveBack': { on: Found; granted: FoundForSure };
  }
}

export type AnsweringAbility = Extract<
  keyof import('../../kernel/abilities.js').AbilityMap,
  `answering.${string}`
>;

/** Who of the team gives which voice: experts by experience theirs, professionals theirs. */
export const voiceRoles: Record<VoiceKind, readonly Extract<TeamRole, SeatRole>[]> = {
  experience: ['host'],
  professional: ['consultant'],
  either: ['host', 'consultant'],
};

/** The role in which somebody with these roles gives such a voice; null when they cannot. */
export const roleForVoice = (
  kind: VoiceKind,
  roles: readonly TeamRole[],
): Extract<TeamRole, SeatRole> | null => voiceRoles[kind].find((role) => roles.includes(role)) ?? null;

/** Whether a question has two pairs of eyes from this person already: nobody gives two voices of one thread. */
export const givesAnotherVoice = (thread: Thread, accountId: string, voiceId: string): boolean =>
  thread.voices.some((voice) => voice.id !== voiceId && voice.takenBy === accountId);

const reading = (actor: Actor, { thread }: Found): Verdict => {
  const verdict = readsWords(actor, thread);
  return verdict === 'allow' && thread?.withdrawnAt ? 'hide' : verdict;
};

/** How reading a question stands in the log. */
export const answeringReads: LoggedReads<'answering.read' | 'answering.skim'> = {
  'answering.read': ({ thread }) => [{ act: 'question.read', place: placeOf(thread) }],
  'answering.skim': ({ threads }) =>
    threads.map((thread) => ({ act: 'question.skimmed', place: placeOf(thread) })),
};

export const answeringPolicy: PolicyTable<AnsweringAbility> = {
  // Facts, for everybody of the team who has a role.
  'answering.list': onlyWithRole,

  'answering.read': reading,
  'answering.follow': reading,
  'answering.readIn': hosting,
  'answering.greet'(actor, { thread, clientKey }) {
    const verdict = hosting(actor, { thread });
    if (verdict !== 'allow' || thread === null) return verdict;
    if (thread.setAside !== null) return deny('questionSetAside');
    if (thread.greeting === null) return 'allow';
    const isSameTry = thread.greeting.clientKey === clientKey && isBy(actor, thread.greeting.accountId);
    return isSameTry ? 'allow' : deny('alreadyGreeted');
  },

  'answering.take'(actor, on) {
    const verdict = givesVoice(actor, on);
    if (verdict !== 'allow' || on.thread === null || on.voice === null) return verdict;
    if (on.thread.setAside !== null) return deny('questionSetAside');
    if (on.voice.takenBy !== null) return isBy(actor, on.voice.takenBy) ? 'allow' : deny('alreadyTaken');
    const isSecond = actor.kind === 'team' && givesAnotherVoice(on.thread, actor.accountId, on.voice.id);
    return isSecond ? deny('cannotTake') : 'allow';
  },

  'answering.write'(actor, on) {
    const verdict = givesVoice(actor, on);
    if (verdict !== 'allow') return verdict;
    return isBy(actor, on.voice?.takenBy ?? null) ? 'allow' : deny('takeFirst');
  },

  'answering.handOver'(actor, on) {
    const verdict = givesVoice(actor, on);
    if (verdict !== 'allow') return verdict;
    if (!isBy(actor, on.voice?.takenBy ?? null)) return deny('takeFirst');
    return stillGives(on) ? 'allow' : deny('notAllowed');
  },

  'answering.letGo'(actor, on) {
    const verdict = teamAt(actor, on.thread);
    if (verdict !== 'allow') return verdict;
    if (on.voice === null) return 'hide';
    if (on.thread?.withdrawnAt) return deny('questionClosed');
    // A coordinator frees what somebody who fell away still holds.
    if (!answers(actor) && !hasRole(actor, 'coordinator')) return deny('notAllowed');
    if (on.voice.takenBy === null) return deny('takeFirst');
    if (!isBy(actor, on.voice.takenBy) && !hasRole(actor, 'coordinator')) return deny('takeFirst');
    return stillGives(on) ? 'allow' : deny('notAllowed');
  },

  // First words of many at once: for hosts, who read in.
  'answering.tidy': (actor) => onlyAs('host', actor),
  'answering.skim': (actor) => onlyAs('host', actor),

  'answering.setAside'(actor, { thread }) {
    const verdict = hosting(actor, { thread });
    if (verdict !== 'allow' || thread === null) return verdict;
    if (thread.setAside !== null) return deny('questionSetAside');
    // One by one neither: who thinks that it was read in wrongly reads it in again first, which the log shows.
    if (thread.urgency !== null && thread.urgency >= dangerFrom) return deny('speaksOfDanger');
    const isTaken = thread.voices.some(({ takenBy }) => takenBy !== null);
    return isTaken || thread.firstAnswerAt !== null ? deny('alreadyTaken') : 'allow';
  },

  // Attention comes back: nothing is read for it, so a coordinator and a consultant may as well.
  'answering.giveBack'(actor, { thread }) {
    const verdict = teamAt(actor, thread);
    if (verdict !== 'allow') return verdict;
    if (!answers(actor) && !hasRole(actor, 'coordinator')) return deny('notAllowed');
    return thread?.withdrawnAt ? deny('questionClosed') : 'allow';
  },
};

export const answers = (actor: Actor): boolean => hasRole(actor, 'host') || hasRole(actor, 'consultant');

const isBy = (actor: Actor, accountId: string | null): boolean =>
  actor.kind === 'team' && accountId !== null && actor.accountId === accountId;

/** Not given yet: what was said was said by whoever said it. */
const stillGives = ({ thread, voice }: OfVoice): boolean =>
  thread !== null && voice !== null && voiceState(thread, voice) !== 'answered';

function teamAt(actor: Actor, thread: Thread | null): Verdict {
  // First: whether there is such a question is not for others to learn.
  const verdict = onlyWithRole(actor);
  if (verdict !== 'allow') return verdict;
  // A question whose words have not landed is none yet.
  return thread === null || thread.rev === 0 ? 'hide' : 'allow';
}

/** The words of an asker are for those who answer: a coordinator arranges, and does not read. */
export function readsWords(actor: Actor, thread: Thread | null): Verdict {
  const verdict = teamAt(actor, thread);
  if (verdict !== 'allow') return verdict;
  return answers(actor) ? 'allow' : deny('notAllowed');
}

function hosting(actor: Actor, { thread }: Found): Verdict {
  const verdict = teamAt(actor, thread);
  if (verdict !== 'allow') return verdict;
  if (!hasRole(actor, 'host')) return deny('notAllowed');
  return thread?.withdrawnAt ? deny('questionClosed') : 'allow';
}

function givesVoice(actor: Actor, { thread, voice }: OfVoice): Verdict {
  const verdict = teamAt(actor, thread);
  if (verdict !== 'allow') return verdict;
  if (voice === null) return 'hide';
  if (!voiceRoles[voice.kind].some((role) => hasRole(actor, role))) return deny('notAllowed');
  return thread?.withdrawnAt ? deny('questionClosed') : 'allow';
}
