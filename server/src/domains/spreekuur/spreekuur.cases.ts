import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { AnsweringAbility } from './answering.policy.js';
import type { AskerAbility } from './spreekuur.policy.js';
import type { Thread, Voice } from './spreekuur.types.js';

const voiceOf = (now: Date, changes: Partial<Voice> = {}): Voice => ({
  id: 'voice',
  kind: 'either',
  takenBy: null,
  seatId: null,
  takenAt: null,
  isHandedOver: false,
  promisedFrom: now,
  promisedBy: now,
  askedBackSeq: null,
  answeredSeq: null,
  ...changes,
});

/** The asker in the policy matrix is this thread's asker. */
function threadAt(now: Date, changes: Partial<Thread> = {}): Thread {
  return {
    id: 'thread',
    askerSeatId: 'seat',
    confirmedAt: now,
    language: 'nl',
    themeIds: [],
    askedFor: 'self',
    voiceWish: 'both',
    tone: 'warm',
    keepDays: 90,
    urgency: null,
    worries: [],
    isAlarmDue: false,
    askedAt: now,
    helloBy: now,
    greeting: null,
    askerWroteSeq: 1,
    lastVisitOn: now,
    seenSeq: 0,
    firstAnswerAt: null,
    withdrawnAt: null,
    setAside: null,
    voices: [voiceOf(now)],
    rev: 1,
    ...changes,
  };
}

/** Cases judged on a thread alone. */
export const threadCases = (now: Date) => ({
  'no such question': { thread: null },
  'a question': { thread: threadAt(now) },
  'its words have not landed': { thread: threadAt(now, { rev: 0 }) },
  withdrawn: { thread: threadAt(now, { withdrawnAt: now }) },
  'set aside': { thread: threadAt(now, { setAside: asideAt(now) }) },
});

const asideAt = (at: Date) => ({ at, reason: 'twice' }) as const;

/** The host in the policy matrix has the id `host`, and so on. */
function voiceCases(now: Date): Record<string, { thread: Thread | null; voice: Voice | null }> {
  const of = (changes: Partial<Voice>, more: Partial<Thread> = {}) => {
    const voice = voiceOf(now, changes);
    return { thread: threadAt(now, { voices: [voice], ...more }), voice };
  };
  const second = of({ kind: 'either' });
  return {
    'no such question': { thread: null, voice: null },
    'no such voice': { thread: threadAt(now), voice: null },
    "an expert's voice, open": of({ kind: 'experience' }),
    "a professional's voice, open": of({ kind: 'professional' }),
    'a third voice, open': of({ kind: 'either' }),
    'a third voice, the host gives another': {
      ...second,
      thread: threadAt(now, {
        voices: [voiceOf(now, { id: 'other', takenBy: 'host' }), second.voice],
      }),
    },
    'taken by the host': of({ takenBy: 'host' }),
    'taken by the consultant': of({ takenBy: 'consultant' }),
    'taken by somebody else': of({ takenBy: 'somebody' }),
    'answered by the host': of({ takenBy: 'host', answeredSeq: 2 }),
    'set aside': of({}, { setAside: asideAt(now) }),
    'withdrawn, was taken by the host': of({ takenBy: 'host' }, { withdrawnAt: now }),
  };
}

export const askerCases: PolicyCases<AskerAbility> = {
  'spreekuur.read': () => ({ always: null }),
  'question.ask': () => ({
    'somebody coordinates the place': { isCoordinated: true },
    'nobody coordinates it yet': { isCoordinated: false },
  }),
  'question.return': (now) => ({
    'no such codename': { thread: null },
    'the codename of a question': { thread: threadAt(now) },
  }),
  'question.see': ofAsker,
  'question.draw': (now) => ({
    ...ofAsker(now),
    'own, no codename confirmed': { thread: threadAt(now, { confirmedAt: null }) },
  }),
  'question.write': ofAsker,
  'question.keep': ofAsker,
  'question.withdraw': ofAsker,
  'question.erase': ofAsker,
};

function ofAsker(now: Date) {
  return {
    'no question': { thread: null },
    own: { thread: threadAt(now) },
    "somebody else's": { thread: threadAt(now, { id: 'other' }) },
    'own, withdrawn': { thread: threadAt(now, { withdrawnAt: now }) },
    'own, set aside': { thread: threadAt(now, { setAside: asideAt(now) }) },
  };
}

export const answeringCases: PolicyCases<AnsweringAbility> = {
  'answering.list': () => ({ always: null }),
  'answering.read': threadCases,
  'answering.follow': threadCases,
  'answering.readIn': threadCases,
  'answering.greet': (now) => {
    const clientKey = 'key';
    const greeting = { accountId: 'host', clientKey, at: now };
    return {
      'no such question': { thread: null, clientKey },
      'nobody said hello': { thread: threadAt(now), clientKey },
      'the host said hello, the same try': { thread: threadAt(now, { greeting }), clientKey },
      'the host said hello, another try': { thread: threadAt(now, { greeting }), clientKey: 'other' },
      withdrawn: { thread: threadAt(now, { withdrawnAt: now }), clientKey },
      'set aside': { thread: threadAt(now, { setAside: asideAt(now) }), clientKey },
    };
  },
  'answering.take': voiceCases,
  'answering.handOver': voiceCases,
  'answering.letGo': voiceCases,
  'answering.write': voiceCases,
  'answering.tidy': () => ({ always: null }),
  'answering.skim': () => ({ always: { threads: [] } }),
  'answering.setAside': (now) => ({
    ...threadCases(now),
    'read in as less than level 2': { thread: threadAt(now, { urgency: 1 }) },
    'read in as level 2 or more': { thread: threadAt(now, { urgency: 2 }) },
    'somebody has taken a voice': { thread: threadAt(now, { voices: [voiceOf(now, { takenBy: 'host' })] }) },
    'answered, and asked further': { thread: threadAt(now, { firstAnswerAt: now }) },
  }),
  'answering.giveBack': threadCases,
};
