import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { defineRoutes, idOf, instant } from './kit.js';
import { placeKinds } from './place-kinds.js';

/** Cases of what is illegal or threatens a life: the steps that the team takes, and a hold on the deletion of the copied words. */

const byWhom = z.strictObject({ name: z.string(), isMe: z.boolean() });

/** In the order in which they are taken. Stored; never renamed. */
export const graveSteps = ['danger', 'alarm', 'children', 'police', 'violence', 'hold'] as const;
export type GraveStep = (typeof graveSteps)[number];

/** Why a copy is held. Stored; never renamed. */
export const holdReasons = ['police', 'danger', 'crime', 'law', 'other'] as const;
export type HoldReason = (typeof holdReasons)[number];

const [leastDays, middleDays, mostDays] = limits.hold.days;
const daysSchema = z.union([z.literal(leastDays), z.literal(middleDays), z.literal(mostDays)]);

export const graveSchema = z.strictObject({
  /** Null: it began so, by what was told. */
  by: byWhom.nullable(),
  /** The hour. */
  at: instant,
  /** Those that are done: by whom, and the hour. */
  steps: z.array(z.strictObject({ step: z.enum(graveSteps), by: byWhom, at: instant })),
});

/** `refused`: why the caller cannot do it now, when that can change. */
export const holdSchema = z.strictObject({
  why: z.enum(holdReasons),
  words: z.string().nullable(),
  /** Who asked for it, and for how many days from its beginning; null: nothing is asked. */
  asked: byWhom.extend({ days: z.number().int() }).nullable(),
  /** When two agreed; null: not yet. Then who agreed. */
  from: instant.nullable(),
  until: instant.nullable(),
  confirmedBy: byWhom.nullable(),
  /** It is over: nothing can hold it again. */
  isOver: z.boolean(),
});

/** What the caller may do about an opened case. */
export const holdMaySchema = z.strictObject({
  mark: z.boolean(),
  propose: z.boolean(),
  confirm: z.boolean(),
  lift: z.boolean(),
  /** Nobody else of the team could agree. */
  isNobodyElse: z.boolean(),
  /** It waits for a coordinator. */
  needsCoordinator: z.boolean(),
});

const inCase = z.strictObject({ caseId: idOf('CaseId') });
const forModerators = ['signInNeeded', 'notAllowed', 'notFound', 'changedMeanwhile'] as const;
const nothing = z.strictObject({});
const placeKindNames = Object.keys(placeKinds) as [keyof typeof placeKinds, ...(keyof typeof placeKinds)[]];

export const graveCaseRoutes = defineRoutes({
  markGrave: {
    method: 'PUT',
    path: '/api/cases/:caseId/grave',
    summary:
      'A case is illegal or threatens a life: its steps are shown, and it comes first. Or it is not so after all.',
    ability: 'case.mark',
    params: inCase,
    body: z.strictObject({ isGrave: z.boolean() }),
    reply: nothing,
    errors: forModerators,
  },
  tickStep: {
    method: 'PUT',
    path: '/api/cases/:caseId/steps/:step',
    summary: 'A step of such a case is done, or is not after all.',
    ability: 'case.mark',
    params: inCase.extend({ step: z.enum(graveSteps) }),
    body: z.strictObject({ isDone: z.boolean() }),
    reply: nothing,
    errors: forModerators,
  },
  proposeHold: {
    method: 'POST',
    path: '/api/cases/:caseId/hold',
    summary:
      'Asks that the copied words of a case are kept beyond their term, or longer than was agreed: for 30, 60 or 90 days from the beginning. Nothing is held until another agrees.',
    ability: 'case.proposeHold',
    params: inCase,
    body: z.strictObject({
      why: z.enum(holdReasons),
      words: plainText({ maxCharacters: limits.hold.wordsMaxCharacters }),
      days: daysSchema,
    }),
    reply: nothing,
    errors: [...forModerators, 'needsSecondPerson', 'holdsCodename'],
  },
  confirmHold: {
    method: 'POST',
    path: '/api/cases/:caseId/hold/confirm',
    summary:
      'Another host or coordinator agrees: one of the two is a coordinator, if there is one. From then on the words are held.',
    ability: 'case.confirmHold',
    params: inCase,
    reply: nothing,
    errors: [...forModerators, 'needsSecondPerson'],
  },
  liftHold: {
    method: 'DELETE',
    path: '/api/cases/:caseId/hold',
    summary:
      'Ends a hold, or takes back what was asked. One person is enough; words past their term go at once.',
    ability: 'case.liftHold',
    params: inCase,
    reply: nothing,
    errors: forModerators,
  },
  readMyHolds: {
    method: 'GET',
    path: '/api/places/:kind/:placeId/my-holds',
    summary:
      'Whether a copy of the caller’s words in a place is held beyond its term: why, and until when. Empty for others.',
    ability: 'case.readMyHolds',
    params: z.strictObject({ kind: z.enum(placeKindNames), placeId: idOf('PlaceId') }),
    reply: z.strictObject({ holds: z.array(z.strictObject({ why: z.enum(holdReasons), until: instant })) }),
    errors: [],
  },
});
