import { z } from 'zod';
import { limits } from '../limits.js';
import { defineRoutes } from './kit.js';
import { measureWords } from './measure-words.js';
import { runningMeasureSchema } from './measures.js';
import { messageIdSchema, messageViewSchema } from './messages.js';
import { sessionIdSchema } from './room-ids.js';
import { messageText } from './room-messages.js';
import { measureReasonSchema, seatIdSchema } from './seats.js';

const oneOf = (numbers: readonly number[]) => z.number().refine((given) => numbers.includes(given));
const inSeat = z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema });
const inMessage = z.strictObject({ sessionId: sessionIdSchema, messageId: messageIdSchema });

/** What a host imposes on a person in a room, beside a rest. */
export const seatMeasureKinds = ['note', 'slow', 'outToday', 'outLonger'] as const;

/** What hosts do to a person or a message, with a reason and a line of their own; and what its author does with a hidden message. */
export const roomModeratingRoutes = defineRoutes({
  measureSeat: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/seats/:seatId/measures',
    summary:
      'A host tells a person something that was noticed, slows their writing, or puts them out of the room for today or for longer. The person is told by whom, why, and until when.',
    ability: 'room.measure',
    params: inSeat,
    body: z.strictObject({
      kind: z.enum(seatMeasureKinds),
      why: measureReasonSchema,
      words: measureWords.default(''),
      /** Of `slow`: one message in so many seconds, for so many minutes. */
      seconds: oneOf(limits.measure.slowSeconds).default(limits.measure.slowSeconds[0]),
      minutes: oneOf(limits.measure.slowMinutesChoices).default(limits.measure.slowMinutesChoices[0]),
      /** Of `outLonger`. */
      days: z
        .number()
        .int()
        .min(limits.measure.daysLeast)
        .max(limits.measure.daysMost)
        .default(limits.measure.daysLeast),
    }),
    reply: z.strictObject({ measure: runningMeasureSchema.nullable() }),
    errors: [
      'notFound',
      'notAllowed',
      'signInNeeded',
      'seatNeeded',
      'roomClosed',
      'needsSecondPerson',
      'holdsCodename',
    ],
  },
  listSeatMeasures: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/seats/:seatId/measures',
    summary: 'What hosts did about a person in this session, for the hosts of it.',
    ability: 'room.measure',
    params: inSeat,
    reply: z.strictObject({
      measures: z.array(runningMeasureSchema),
      /** Somebody else of the team can agree that a person is out for longer; else seven days are the most. */
      isSecondThere: z.boolean(),
    }),
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  rewriteMessage: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/rewritten',
    summary:
      'Its author says a hidden message in other words. Hosts read both; nobody else does, until a host gives it back.',
    ability: 'room.rewrite',
    params: inMessage,
    body: z.strictObject({ text: messageText }),
    reply: messageViewSchema,
    errors: [
      'notFound',
      'notAllowed',
      'seatNeeded',
      'roomClosed',
      'resting',
      'noHost',
      'writingPaused',
      'holdsCodename',
      'holdsContact',
    ],
  },
  answerRewritten: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/messages/:messageId/rewritten/answer',
    summary:
      'A host gives a hidden message back in the words of its author’s second try, or says that it stays hidden.',
    ability: 'room.hide',
    params: inMessage,
    body: z.strictObject({ text: messageText, isAccepted: z.boolean() }),
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'changedMeanwhile'],
  },
});
