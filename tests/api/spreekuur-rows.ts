import { randomUUID } from 'node:crypto';
import type { ErrorCode } from '@naast/shared/errors';
import { aQuestion } from '../support/spreekuur.js';
import { inThread } from '../support/wire.js';
import type { DeskActor, DeskScenario, DeskStage, spreekuur, spreekuurCommands } from './desk.js';

export type DeskOutcome = ErrorCode | 'ok';
export type DeskOutcomes = DeskOutcome | Readonly<Record<DeskActor, DeskOutcome>>;

export interface DeskRow<Name> {
  readonly name: Name;
  readonly scenario: DeskScenario;
  readonly given: (stage: DeskStage) => object;
  readonly outcomes: DeskOutcomes;
}

function row<Name extends string>(
  name: Name,
  given: (stage: DeskStage) => object,
  byScenario: Partial<Record<DeskScenario, DeskOutcomes>>,
): DeskRow<Name>[] {
  return Object.entries(byScenario).map(([scenario, outcomes]) => ({
    name,
    scenario: scenario as DeskScenario,
    given,
    outcomes,
  }));
}

/** Visitors, and team accounts without a role. */
const visitors = (outcome: DeskOutcome) =>
  ({ anonymous: outcome, asker: outcome, 'other asker': outcome, newcomer: 'notAllowed' }) as const;
const team = (outcome: DeskOutcome) =>
  ({ host: outcome, 'second host': outcome, consultant: outcome, coordinator: outcome }) as const;

/** Askers; others have no question of their own. */
const own = (asker: DeskOutcome, other: DeskOutcome = 'ok'): DeskOutcomes => ({
  anonymous: 'notFound',
  asker,
  'other asker': other,
  newcomer: 'notFound',
  ...team('notFound'),
});
const mine = { asked: own('ok'), gone: own('notFound') } as const;

/** Only the team gets `notFound`. */
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

/** Actions on the expert's voice, for who took it. */
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
  }) as const satisfies Partial<Record<DeskScenario, DeskOutcomes>>;

const hosts = (outcome: DeskOutcome): DeskOutcomes => ({
  ...forHosts.asked,
  host: outcome,
  'second host': outcome,
});

const marked = ({ threadId, rev }: DeskStage) => ({ threadId, rev });
const ofThread = ({ threadId }: DeskStage) => ({ params: { threadId } });
const ofVoice = ({ threadId, voiceId }: DeskStage) => ({ params: { threadId, voiceId } });
const said = () => ({ clientKey: randomUUID(), text: 'Hallo.' });

/** The outcome of each route for each actor. */
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
  ...row('findFitting', () => ({ query: {} }), {
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
    // The reply has an outcome per question; the request succeeds.
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
    // An unknown name: an error for who may hand over.
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
/** An asker follows the own thread, the team what it may read; for others it does not exist. */
const followers = {
  asked: { ...visitors('notFound'), asker: 'ok', ...team('ok'), coordinator: 'notAllowed' },
  withdrawn: { ...visitors('notFound'), asker: 'ok', ...team('notFound'), coordinator: 'notAllowed' },
  gone: { ...visitors('notFound'), ...team('notFound') },
} as const;

/** The same for commands; anonymous users have no socket. */
export const spreekuurCommandRows: readonly DeskRow<keyof typeof spreekuurCommands>[] = [
  ...row('questions:follow', () => ({}), forTeam),
  ...row('questions:unfollow', () => ({}), forTeam),
  ...row('place:follow', aboutThread, followers),
  ...row('place:unfollow', aboutThread, followers),
];
