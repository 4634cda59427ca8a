import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@naast/shared/errors';
import { aQuestion } from '../support/spreekuur.js';
import { inThread } from '../support/wire.js';
import type { DeskActor, DeskSituation, DeskStage, spreekuur, spreekuurCommands } from './desk.js';

export type DeskOutcome = ErrorCode | 'ok';
export type DeskOutcomes = DeskOutcome | Readonly<Record<DeskActor, DeskOutcome>>;

export interface DeskRow<Name> {
  readonly name: Name;
  readonly situation: DeskSituation;
  readonly given: (stage: DeskStage) => object;
  readonly outcomes: DeskOutcomes;
}

function row<Name extends string>(
  name: Name,
  given: (stage: DeskStage) => object,
  bySituation: Partial<Record<DeskSituation, DeskOutcomes>>,
): DeskRow<Name>[] {
  return Object.entries(bySituation).map(([situation, outcomes]) => ({
    name,
    situation: situation as DeskSituation,
    given,
    outcomes,
  }));
}

/** Visitors; and of the team who has no role yet, for whom nothing here is. */
const visitors = (outcome: DeskOutcome) =>
  ({ anonymous: outcome, asker: outcome, 'other asker': outcome, newcomer: 'notAllowed' }) as const;
const team = (outcome: DeskOutcome) =>
  ({ host: outcome, 'second host': outcome, consultant: outcome, coordinator: outcome }) as const;

/** The asker of this question, and of another one; nobody else has a question of their own. */
const own = (asker: DeskOutcome, other: DeskOutcome = 'ok'): DeskOutcomes => ({
  anonymous: 'notFound',
  asker,
  'other asker': other,
  newcomer: 'notFound',
  ...team('notFound'),
});
const mine = { asked: own('ok'), gone: own('notFound') } as const;

/** Only those of the team learn that there is no such question. */
const none = { ...visitors('signInNeeded'), ...team('notFound') } as const;

const forHosts = {
  asked: { ...visitors('signInNeeded'), ...team('notAllowed'), host: 'ok', 'second host': 'ok' },
  withdrawn: {
    ...visitors('signInNeeded'),
    ...team('notAllowed'),
    host: 'questionClosed',
    'second host': 'questionClosed',
  },
  gone: none,
} as const;
const readers = {
  asked: { ...visitors('signInNeeded'), ...team('ok'), coordinator: 'notAllowed' },
  withdrawn: { ...visitors('signInNeeded'), ...team('notFound'), coordinator: 'notAllowed' },
  gone: none,
} as const;

/** What whoever has the expert's voice may do with it. */
const takers = (coordinator: DeskOutcome, consultant: DeskOutcome) =>
  ({
    taken: {
      ...visitors('signInNeeded'),
      host: 'ok',
      'second host': 'takeFirst',
      consultant,
      coordinator,
    },
    asked: {
      ...visitors('signInNeeded'),
      host: 'takeFirst',
      'second host': 'takeFirst',
      consultant,
      coordinator: coordinator === 'ok' ? 'takeFirst' : coordinator,
    },
    withdrawn: {
      ...visitors('signInNeeded'),
      host: 'questionClosed',
      'second host': 'questionClosed',
      consultant: consultant === 'notAllowed' ? 'notAllowed' : 'questionClosed',
      coordinator: coordinator === 'ok' ? 'questionClosed' : coordinator,
    },
    gone: none,
  }) as const satisfies Partial<Record<DeskSituation, DeskOutcomes>>;

const hosts = (outcome: DeskOutcome): DeskOutcomes => ({
  ...forHosts.asked,
  host: outcome,
  'second host': outcome,
});

const marked = ({ threadId, rev }: DeskStage) => ({ threadId, rev });
const ofThread = ({ threadId }: DeskStage) => ({ params: { threadId } });
const ofVoice = ({ threadId, voiceId }: DeskStage) => ({ params: { threadId, voiceId } });
const said = () => ({ clientKey: randomUUID(), text: 'Hallo.' });

/** What each route of the spreekuur answers to each actor. */
export const spreekuurRows: readonly DeskRow<keyof typeof spreekuur>[] = [
  ...row('readSpreekuur', () => ({}), { asked: 'ok' }),
  ...row('askQuestion', () => ({ body: aQuestion() }), {
    asked: { ...visitors('ok'), ...team('notAllowed') },
  }),
  ...row('drawCodename', () => ({}), {
    asked: own('ok', 'codenameConfirmed'),
    taken: own('codenameConfirmed', 'codenameConfirmed'),
    gone: own('notFound', 'codenameConfirmed'),
  }),
  ...row('confirmCodename', ({ words }) => ({ body: { words } }), {
    asked: own('ok', 'codenameReplaced'),
    taken: own('ok', 'codenameReplaced'),
    gone: own('notFound', 'codenameReplaced'),
  }),
  ...row('returnWithCodename', ({ words }) => ({ body: { words } }), {
    asked: { ...visitors('ok'), ...team('notAllowed') },
    withdrawn: { ...visitors('ok'), ...team('notAllowed') },
    gone: { ...visitors('codenameUnknown'), ...team('notAllowed') },
  }),
  ...row('readMyQuestion', () => ({}), mine),
  ...row('saveMyQuestion', () => ({ query: { language: 'nl' } }), mine),
  ...row('markMyQuestionSeen', () => ({ body: { seq: 1 } }), mine),
  ...row('keepMyQuestion', () => ({ body: { keepDays: 365 } }), mine),
  ...row('eraseMyQuestion', () => ({}), mine),
  ...row('withdrawMyQuestion', () => ({}), { ...mine, withdrawn: own('questionClosed') }),
  ...row('writeInMyQuestion', () => ({ body: { ...said(), kind: 'further' } }), {
    ...mine,
    withdrawn: own('questionClosed'),
  }),

  ...row('listQuestions', () => ({ query: {} }), {
    asked: { ...visitors('signInNeeded'), ...team('ok') },
  }),
  ...row('readQuestion', ofThread, readers),
  ...row(
    'readIn',
    (stage) => ({ ...ofThread(stage), body: { urgency: 1, worries: [], themeIds: [] } }),
    forHosts,
  ),
  ...row('greetAsker', (stage) => ({ ...ofThread(stage), body: said() }), {
    ...forHosts,
    aside: hosts('questionSetAside'),
  }),
  ...row('skimUnread', () => ({ query: {} }), { asked: forHosts.asked }),
  ...row('setManyAside', (stage) => ({ body: { reason: 'twice', questions: [marked(stage)] } }), {
    asked: forHosts.asked,
    // Each question has its own outcome; the request itself is fine.
    aside: forHosts.asked,
    gone: forHosts.asked,
  }),
  ...row('setAside', (stage) => ({ ...ofThread(stage), body: { reason: 'twice', rev: stage.rev } }), {
    ...forHosts,
    aside: hosts('questionSetAside'),
    urgent: hosts('speaksOfDanger'),
    taken: hosts('alreadyTaken'),
    answered: hosts('alreadyTaken'),
  }),
  ...row('setAside', (stage) => ({ ...ofThread(stage), body: { reason: 'twice', rev: stage.rev - 1 } }), {
    asked: hosts('changedMeanwhile'),
  }),
  ...row('giveBack', ofThread, {
    asked: { ...visitors('signInNeeded'), ...team('ok') },
    aside: { ...visitors('signInNeeded'), ...team('ok') },
    withdrawn: { ...visitors('signInNeeded'), ...team('questionClosed') },
    gone: none,
  }),
  ...row('takeVoice', ofVoice, {
    asked: forHosts.asked,
    taken: { ...forHosts.asked, 'second host': 'alreadyTaken' },
    aside: hosts('questionSetAside'),
    withdrawn: forHosts.withdrawn,
    gone: none,
  }),
  ...row('listColleagues', ofVoice, takers('notAllowed', 'notAllowed')),
  ...row(
    'handOver',
    (stage) => ({ ...ofVoice(stage), body: { to: 'n'.repeat(22) } }),
    // Nobody is called so: whoever may hand over hears that.
    {
      ...takers('notAllowed', 'notAllowed'),
      taken: { ...takers('notAllowed', 'notAllowed').taken, host: 'cannotTake' },
    },
  ),
  ...row('letGo', ofVoice, {
    ...takers('ok', 'takeFirst'),
    answered: {
      ...visitors('signInNeeded'),
      host: 'notAllowed',
      'second host': 'takeFirst',
      consultant: 'takeFirst',
      coordinator: 'notAllowed',
    },
  }),
  ...row(
    'writeToAsker',
    (stage) => ({ ...ofVoice(stage), body: { ...said(), kind: 'answer' } }),
    takers('notAllowed', 'notAllowed'),
  ),
  ...row('listNotes', ofThread, readers),
  ...row(
    'writeNote',
    (stage) => ({ ...ofThread(stage), body: { clientKey: randomUUID(), internalText: 'Onder ons.' } }),
    {
      asked: readers.asked,
      withdrawn: { ...visitors('signInNeeded'), ...team('questionClosed'), coordinator: 'notAllowed' },
      gone: none,
    },
  ),
];

const aboutThread = ({ threadId }: DeskStage) => inThread(threadId);
const forTeam = { asked: { ...visitors('signInNeeded'), ...team('ok') } } as const;
/** An asker follows their own thread, the team what it may read; to everybody else there is none. */
const followers = {
  asked: { ...visitors('notFound'), asker: 'ok', ...team('ok'), coordinator: 'notAllowed' },
  withdrawn: { ...visitors('notFound'), asker: 'ok', ...team('notFound'), coordinator: 'notAllowed' },
  gone: { ...visitors('notFound'), ...team('notFound') },
} as const;

/** The same for its commands; nobody anonymous has a socket. */
export const spreekuurCommandRows: readonly DeskRow<keyof typeof spreekuurCommands>[] = [
  ...row('questions:follow', () => ({}), forTeam),
  ...row('questions:unfollow', () => ({}), forTeam),
  ...row('place:follow', aboutThread, followers),
  ...row('place:unfollow', aboutThread, followers),
];
