import { type VoiceKind, voiceKinds } from '@naast/shared/contract/spreekuur';
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
    /** Subscribing to its changes. */
    'answering.follow': { on: Found; granted: FoundForSure };
    'answering.readIn': { on: Found; granted: FoundForSure };
    'answering.greet': { on: Found & { clientKey: string | null }; granted: FoundForSure };
    'answering.take': { on: OfVoice; granted: OfVoiceForSure };
    'answering.handOver': { on: OfVoice; granted: OfVoiceForSure };
    'answering.letGo': { on: OfVoice; granted: OfVoiceForSure };
    'answering.write': { on: OfVoice; granted: OfVoiceForSure };
    /** Skimming questions not read in, and setting several aside. */
    'answering.tidy': { on: null };
    /** Reading the first words of these threads. */
    'answering.skim': { on: { readonly threads: readonly Thread[] }; isLogged: true };
    'answering.setAside': { on: Found; granted: FoundForSure };
    'answering.giveBack': { on: Found; granted: FoundForSure };
  }
}

export type AnsweringAbility = Extract<
  keyof import('../../kernel/abilities.js').AbilityMap,
  `answering.${string}`
>;

/** The roles that may give each kind of voice. */
export const voiceRoles: Record<VoiceKind, readonly Extract<TeamRole, SeatRole>[]> = {
  experience: ['host'],
  professional: ['consultant'],
  either: ['host', 'consultant'],
};

/** The role in which a voice of this kind can be given; null if these roles cannot. */
export const roleForVoice = (
  kind: VoiceKind,
  roles: readonly TeamRole[],
): Extract<TeamRole, SeatRole> | null => voiceRoles[kind].find((role) => roles.includes(role)) ?? null;

/** Whether the account gives another voice of this thread: its voices must come from different people. */
export const givesAnotherVoice = (thread: Thread, accountId: string, voiceId: string): boolean =>
  thread.voices.some((voice) => voice.id !== voiceId && voice.takenBy === accountId);

const reading = (actor: Actor, { thread }: Found): Verdict => {
  const verdict = readsWords(actor, thread);
  return verdict === 'allow' && thread?.withdrawnAt ? 'hide' : verdict;
};

/** How reading a question is entered in the logbook. */
export const answeringReads: LoggedReads<'answering.read' | 'answering.skim'> = {
  'answering.read': ({ thread }) => [{ act: 'question.read', place: placeOf(thread) }],
  'answering.skim': ({ threads }) =>
    threads.map((thread) => ({ act: 'question.skimmed', place: placeOf(thread) })),
};

export const answeringPolicy: PolicyTable<AnsweringAbility> = {
  // Facts only, for all team actors with a role.
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
    // A coordinator may release the voice of an absent colleague.
    if (!answers(actor) && !hasRole(actor, 'coordinator')) return deny('notAllowed');
    if (on.voice.takenBy === null) return deny('takeFirst');
    if (!isBy(actor, on.voice.takenBy) && !hasRole(actor, 'coordinator')) return deny('takeFirst');
    return stillGives(on) ? 'allow' : deny('notAllowed');
  },

  // The first words of many questions: for hosts, who also read them in.
  'answering.tidy': (actor) => onlyAs('host', actor),
  'answering.skim'(actor, { threads }) {
    const verdicts = [onlyAs('host', actor), ...threads.map((thread) => reading(actor, { thread }))];
    return verdicts.find((verdict) => verdict !== 'allow') ?? 'allow';
  },

  'answering.setAside'(actor, { thread }) {
    const verdict = hosting(actor, { thread });
    if (verdict !== 'allow' || thread === null) return verdict;
    if (thread.setAside !== null) return deny('questionSetAside');
    // Applies to single questions too. To correct a wrong urgency, a host reads it in again first, which is logged.
    if (thread.urgency !== null && thread.urgency >= dangerFrom) return deny('speaksOfDanger');
    const isTaken = thread.voices.some(({ takenBy }) => takenBy !== null);
    return isTaken || thread.firstAnswerAt !== null ? deny('alreadyTaken') : 'allow';
  },

  // Reads no words, so consultants and coordinators may do it too.
  'answering.giveBack'(actor, { thread }) {
    const verdict = teamAt(actor, thread);
    if (verdict !== 'allow') return verdict;
    if (!answers(actor) && !hasRole(actor, 'coordinator')) return deny('notAllowed');
    return thread?.withdrawnAt ? deny('questionClosed') : 'allow';
  },
};

/** The voices that this actor may give. */
export const voicesOf = (actor: Actor): VoiceKind[] =>
  voiceKinds.filter((kind) => voiceRoles[kind].some((role) => hasRole(actor, role)));

/** Sees to it that promises are kept, without reading the questions. */
export const arrangesQuestions = (actor: Actor): boolean => hasRole(actor, 'coordinator');

export const answers = (actor: Actor): boolean => hasRole(actor, 'host') || hasRole(actor, 'consultant');

const isBy = (actor: Actor, accountId: string | null): boolean =>
  actor.kind === 'team' && accountId !== null && actor.accountId === accountId;

/** Answered voices keep their author. */
const stillGives = ({ thread, voice }: OfVoice): boolean =>
  thread !== null && voice !== null && voiceState(thread, voice) !== 'answered';

function teamAt(actor: Actor, thread: Thread | null): Verdict {
  // First, so that other actors do not learn whether the question exists.
  const verdict = onlyWithRole(actor);
  if (verdict !== 'allow') return verdict;
  // rev 0: incomplete.
  return thread === null || thread.rev === 0 ? 'hide' : 'allow';
}

/** An asker's words are for hosts and consultants; a coordinator organizes without reading them. */
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
  if (!voicesOf(actor).includes(voice.kind)) return deny('notAllowed');
  return thread?.withdrawnAt ? deny('questionClosed') : 'allow';
}
