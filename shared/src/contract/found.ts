import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { defineRoutes, instant } from './kit.js';
import { talkIdSchema } from './talks.js';

/** Wanting to be found: what the person of a talk apart leaves for 112, under an open alarm. Apart from alarms, so that a talk loads no more. */

/** What the person who wants to be found reads: that their words are kept, never the words. */
export const myFoundSchema = z.strictObject({
  /** Null: none are kept. `isOpened`: who took the alarm has opened them. */
  found: z.strictObject({ until: instant, isOpened: z.boolean() }).nullable(),
  /** There is an open alarm about the caller. */
  may: z.strictObject({ leave: z.boolean() }),
});
export type MyFound = z.infer<typeof myFoundSchema>;

const inTalk = z.strictObject({ talkId: talkIdSchema });

export const foundRoutes = defineRoutes({
  readMyFound: {
    method: 'GET',
    path: '/api/my-talks/:talkId/found',
    summary: 'Whether words to be found by are kept of the caller, who is the person in this talk apart.',
    ability: 'alarm.readFound',
    params: inTalk,
    reply: myFoundSchema,
    errors: ['notFound'],
  },
  leaveFound: {
    method: 'PUT',
    path: '/api/my-talks/:talkId/found',
    summary:
      'In a talk apart under an open alarm its person leaves a phone number or an address for 112. Sealed with a key of its own, for the alarm’s taker; gone after 24 hours. Left again, it replaces the former words.',
    ability: 'alarm.leaveFound',
    params: inTalk,
    body: z.strictObject({ words: plainText({ maxCharacters: limits.found.maxCharacters }) }),
    reply: myFoundSchema,
    errors: ['notFound', 'talkEnded', 'changedMeanwhile'],
  },
  takeBackFound: {
    method: 'DELETE',
    path: '/api/my-talks/:talkId/found',
    summary: 'Its author takes these words back, also after the talk.',
    ability: 'alarm.readFound',
    params: inTalk,
    reply: myFoundSchema,
    errors: ['notFound'],
  },
});
