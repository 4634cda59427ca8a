import { z } from 'zod';
import type { LogDecision } from '../logbook.js';
import { bilingualSchema, defineRoutes, instant } from './kit.js';
import { measureKindSchema } from './measures.js';
import { roomIdSchema } from './rooms.js';
import { measureReasonSchema } from './seats.js';

/** What happened since a shift began, for hosts and coordinators: facts of rooms and colleagues, never of people. */

/** From when: the first room that the caller held, the duty that they took, or some hours back. */
export const shiftBeginnings = ['room', 'duty', 'hours'] as const;
export type ShiftBeginning = (typeof shiftBeginnings)[number];

/** Entries of the logbook that a shift shows. What was done about a person is a measure, which says why. */
export const shiftActs = [
  'room.opened',
  'room.closed',
  'room.endAnnounced',
  'room.endWithdrawn',
  'room.entryPaused',
  'room.entryResumed',
  'room.doorAjar',
  'room.doorOpened',
  'room.slowed',
  'room.slowLifted',
  'room.writingPaused',
  'room.writingResumed',
  'room.heldPlaced',
  'room.heldReturned',
  'room.heldDeclined',
  'room.heldWaitsAgain',
  'room.rewrittenGivenBack',
  'room.rewrittenDeclined',
  'room.seatFreed',
  'room.silentEnded',
  'room.silentAllowed',
  'room.helpAsked',
  'room.helpWithdrawn',
  'room.helpAnswered',
  'room.handedOver',
  'room.handoverRemoved',
  'safety.raised',
  'safety.taken',
  'safety.closed',
  'case.decided',
  'case.passedOn',
  'appeal.right',
  'appeal.notRight',
  'duty.taken',
  'duty.offered',
  'duty.ended',
] as const satisfies readonly LogDecision[];
export type ShiftAct = (typeof shiftActs)[number];

/** A name of the team; null: who did it is no longer in it, or it was done at the command line. */
const byName = z.string().nullable();

export const shiftPlaceSchema = z.strictObject({
  /** `room`: a room that is in the list now. `elsewhere`: a room that is gone, a talk apart, or none. */
  kind: z.enum(['room', 'questions', 'elsewhere']),
  room: z.strictObject({ id: roomIdSchema, title: bilingualSchema }).nullable(),
  /** It is open now. */
  isOpen: z.boolean(),
  /** A host left a note for who holds it next. */
  hasHandover: z.boolean(),
  /** The newest first; what one colleague did several times is one of these. */
  acts: z.array(
    z.strictObject({
      act: z.enum(shiftActs),
      by: byName,
      /** The other colleague whom it names. */
      about: byName,
      count: z.number().int().positive(),
      /** The hour of the last. */
      at: instant,
    }),
  ),
  measures: z.array(
    z.strictObject({
      kind: measureKindSchema,
      why: measureReasonSchema,
      by: byName,
      /** A rule began it. */
      byRule: z.boolean(),
      isLifted: z.boolean(),
      isProposed: z.boolean(),
      count: z.number().int().positive(),
      /** The hour in which the last began. */
      at: instant,
    }),
  ),
});
export type ShiftPlace = z.infer<typeof shiftPlaceSchema>;

export const shiftViewSchema = z.strictObject({
  /** What was asked for, or the first that there is. */
  from: z.enum(shiftBeginnings),
  /** The hour in which each begins; null: the caller held no room, or has no duty. */
  begins: z.strictObject({ room: instant.nullable(), duty: instant.nullable(), hours: instant }),
  /** Alarms that the caller hears of: raised since then, and of these closed. */
  alarms: z.strictObject({ raised: z.number().int().min(0), closed: z.number().int().min(0) }),
  places: z.array(shiftPlaceSchema),
});
export type ShiftView = z.infer<typeof shiftViewSchema>;

export const shiftRoutes = defineRoutes({
  readShift: {
    method: 'GET',
    path: '/api/shift',
    summary:
      'What colleagues did since a shift began, by place: rooms, measures, held texts, alarms, cases. Names of the team only; by the hour.',
    ability: 'shift.read',
    query: z.strictObject({ from: z.enum(shiftBeginnings).optional() }),
    reply: shiftViewSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
});
