import { z } from 'zod';
import { limits } from '../limits.js';
import { defineRoutes } from './kit.js';
import { messageIdSchema } from './messages.js';
import { placeRefSchema } from './places.js';
import { seatIdSchema } from './seats.js';
import { entryIdSchema, optionalText } from './spreekuur.js';

/** Flags: a person tells the team that something in a place is not right. */

/** What is wrong, as a case counts it. Stored; never renamed. */
export const flagKinds = ['hurts', 'contact', 'spam', 'other'] as const;
export type FlagKind = (typeof flagKinds)[number];

/** What a person chooses. A worry about a person goes to alarms, never to a case. */
export const flagChoices = ['hurts', 'contact', 'worry', 'spam', 'other'] as const;
export type FlagChoice = (typeof flagChoices)[number];

/** Kinds of which three flags that do not depend on each other hide a message while no host is there. */
export const hidingKinds = ['contact', 'spam'] as const satisfies readonly FlagKind[];

export const flagRoutes = defineRoutes({
  flagItem: {
    method: 'POST',
    path: '/api/flags',
    summary:
      'Who can read a message, or sees a person, tells the team that something is not right. The answer is the same whatever was told before. A worry is raised as one, and is never refused by the rate rule.',
    ability: 'flag.tell',
    body: z.strictObject({
      place: placeRefSchema,
      /** A message of a room, or an entry of a question; or a person, by their seat. */
      messageId: z.union([messageIdSchema, entryIdSchema]).optional(),
      seatId: seatIdSchema.optional(),
      kind: z.enum(flagChoices),
      words: optionalText(limits.flag.maxCharacters),
    }),
    reply: z.strictObject({}),
    errors: ['notFound', 'seatNeeded', 'roomClosed', 'notAllowed', 'tooFast'],
  },
});
