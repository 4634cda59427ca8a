import { z } from 'zod';
import { defineCommands, defineEvents } from './kit.js';
import { threadIdSchema } from './spreekuur.js';

/** What the team follows of its list of questions. */

export const answeringCommands = defineCommands({
  'questions:follow': {
    summary: 'Subscribes this connection to changes of the list of questions.',
    abilities: ['answering.list'],
    byHand: false,
    payload: z.strictObject({}),
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed'],
  },
  'questions:unfollow': {
    summary: 'Ends this subscription.',
    abilities: ['answering.list'],
    byHand: false,
    payload: z.strictObject({}),
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed'],
  },
});

export const answeringEvents = defineEvents({
  'questions:changed': {
    summary:
      'A question came, was taken, handed over, let go, answered, set aside, given back, withdrawn or erased: read the list again.',
    audience: 'those of the team who follow the list',
    payload: z.strictObject({ threadId: threadIdSchema }),
  },
});
