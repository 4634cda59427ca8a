import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { doorAjarSchema, heldTextSchema, ownHeldSchema } from './held-views.js';
import { defineRoutes } from './kit.js';
import { messageIdSchema } from './messages.js';
import { sessionIdSchema } from './room-ids.js';
import { sessionViewSchema } from './rooms.js';
import { measureReasonSchema } from './seats.js';

/** *Deur op een kier*: lines of people that wait until a host has read them. */

const inSession = z.strictObject({ sessionId: sessionIdSchema });
const inHeld = inSession.extend({ heldId: messageIdSchema });
const forHosts = ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'] as const;
const line = plainText({ maxCharacters: limits.held.lineMaxCharacters });

/** `undo`: a declined text waits again. Placing cannot be undone: it was read. */
const decisionSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('place') }),
  z.strictObject({ what: z.literal('return'), line }),
  z.strictObject({
    what: z.literal('decline'),
    why: measureReasonSchema,
    line: line.nullable().default(null),
  }),
  z.strictObject({ what: z.literal('undo') }),
]);
export type HeldDecision = z.output<typeof decisionSchema>;

export const heldRoutes = defineRoutes({
  setDoorAjar: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/door-ajar',
    summary:
      'A host decides for this session which lines of people wait until a host has read them. What waits already stays so.',
    ability: 'room.door',
    params: inSession,
    body: z.strictObject({ ajar: doorAjarSchema }),
    reply: sessionViewSchema,
    errors: [...forHosts],
  },
  listHeld: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/held',
    summary:
      'What waits for a host of this session, and what hosts returned or declined in it. What presses comes first, then what waits for longest.',
    ability: 'room.decideHeld',
    params: inSession,
    reply: z.strictObject({ texts: z.array(heldTextSchema) }),
    errors: [...forHosts],
  },
  decideHeld: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/held/decisions',
    summary:
      'A host places held texts, asks their authors to say them otherwise, declines them, or undoes that. `left` are those about which somebody else decided before, or that their author took back.',
    ability: 'room.decideHeld',
    params: inSession,
    body: z.strictObject({
      ids: z.array(messageIdSchema).min(1).max(limits.held.decidedAtOnce),
      decision: decisionSchema,
      /** Of texts that a rule held: whether it was right to. Absent: not if they are placed, else it was. */
      ruleWasRight: z.boolean().optional(),
    }),
    reply: z.strictObject({ decided: z.array(messageIdSchema), left: z.array(messageIdSchema) }),
    errors: [...forHosts, 'holdsCodename'],
  },
  markHeldUrgent: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/held/:heldId/urgent',
    summary:
      'A host sees danger in a held text: it raises an alarm about its author at once. It places nothing; the text goes on waiting.',
    ability: 'room.decideHeld',
    params: inHeld,
    reply: z.strictObject({}),
    errors: ['notFound', ...forHosts],
  },
  takeBackHeld: {
    method: 'DELETE',
    path: '/api/room-sessions/:sessionId/held/:heldId',
    summary:
      'Its author takes a held text back, also one that was returned or declined. Answers with what they have that waits.',
    ability: 'room.takeBackHeld',
    params: inHeld,
    reply: z.strictObject({ held: z.array(ownHeldSchema) }),
    errors: ['notFound', 'seatNeeded', 'roomClosed'],
  },
});
