import { z } from 'zod';
import { limits } from '../limits.js';
import { contradicts } from '../room-dates.js';
import { clockTimeSchema, endTimeSchema, nearDateSchema } from './clock-time.js';
import { houseText } from './given-text.js';
import { doorAjarSchema } from './held-views.js';
import { defineRoutes } from './kit.js';
import { roomIdSchema, roomViewSchema } from './rooms.js';

/** Rows of the team's first page: see `desk.ts`. */
export const roomRows = [
  'roomHosting',
  'roomNext',
  'roomToOpen',
  'roomDoor',
  'roomWithoutHost',
  'roomHostAway',
  'roomHostLeftQuickly',
  'roomLeftWithoutHost',
  'roomNeedsHelp',
  'roomsWithoutHours',
  'roomHeldPresses',
] as const;

const { titleMaxCharacters, descriptionMaxCharacters, openingsADayMost, datesMost, capacityLeast } =
  limits.room;

const both = (size: Parameters<typeof houseText>[0]) =>
  z.strictObject({ nl: houseText(size), en: houseText(size) });

const openingGiven = z
  .strictObject({ weekday: z.number().int().min(1).max(7), from: clockTimeSchema, to: endTimeSchema })
  .refine(({ from, to }) => from < to, { path: ['to'], params: { problem: 'notAllowed' } });

const dateGiven = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('closed'), on: nearDateSchema }),
  z
    .strictObject({ kind: z.literal('open'), on: nearDateSchema, from: clockTimeSchema, to: endTimeSchema })
    .refine(({ from, to }) => from < to, { path: ['to'], params: { problem: 'notAllowed' } }),
]);

/** Larger groups than those of `limits.room` are not safe to host; smaller ones are the coordinator's choice. */
const capacityGiven = z
  .strictObject({
    oneHost: z.number().int().min(capacityLeast).max(limits.room.capacityWithOneHost),
    moreHosts: z.number().int().min(capacityLeast).max(limits.room.capacityWithMoreHosts),
  })
  .refine(({ oneHost, moreHosts }) => oneHost <= moreHosts, {
    path: ['moreHosts'],
    params: { problem: 'notAllowed' },
  });

/** What a coordinator decides about a room, as a whole. Openings of one day may touch, and do not overlap. */
const roomPlanSchema = z.strictObject({
  title: both({ maxCharacters: titleMaxCharacters, isOneLine: true }),
  description: both({ maxCharacters: descriptionMaxCharacters }),
  weekly: z
    .array(openingGiven)
    .max(7 * openingsADayMost)
    .superRefine((weekly, context) => {
      weekly.forEach(({ weekday, from }, at) => {
        const ofDay = weekly.filter((other) => other.weekday === weekday);
        const isWithinAnother = weekly.some(
          (other, otherAt) =>
            otherAt !== at && other.weekday === weekday && other.from <= from && from < other.to,
        );
        if (isWithinAnother || ofDay.length > openingsADayMost)
          context.addIssue({ code: 'custom', path: [at, 'from'], params: { problem: 'notAllowed' } });
      });
    }),
  /** Absent, as from a page of before there were dates: as it was. */
  dates: z
    .array(dateGiven)
    .max(datesMost)
    .superRefine((dates, context) => {
      dates.forEach((date, at) => {
        if (dates.some((other, otherAt) => otherAt !== at && contradicts(date, other)))
          context.addIssue({ code: 'custom', path: [at, 'on'], params: { problem: 'notAllowed' } });
      });
    })
    .optional(),
  /** Absent: as it was. */
  capacity: capacityGiven.optional(),
  /** Absent: as it was. */
  forbidsContact: z.boolean().optional(),
  /** Absent: as it was. */
  doorAjar: doorAjarSchema.optional(),
});
export type RoomPlan = z.output<typeof roomPlanSchema>;

const inRoom = z.strictObject({ roomId: roomIdSchema });

export const arrangingRoutes = defineRoutes({
  makeRoom: {
    method: 'POST',
    path: '/api/rooms',
    summary: 'A coordinator makes a room, the last of the list. The same clientKey lands once.',
    ability: 'room.make',
    body: z.strictObject({ clientKey: z.uuid(), plan: roomPlanSchema }),
    reply: roomViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'roomsFull'],
  },
  changeRoom: {
    method: 'PUT',
    path: '/api/rooms/:roomId',
    summary:
      'A coordinator changes the plan of a room as a whole: texts, weekly hours, dates that differ, capacity, contact rule, door ajar. `rev` is that of the plan which was seen: `changedMeanwhile` if there is a later one. An open session keeps the end and the contact rule that it began with. The present plan again changes nothing.',
    ability: 'room.arrange',
    params: inRoom,
    body: z.strictObject({ rev: z.number().int().min(0), plan: roomPlanSchema }),
    reply: roomViewSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  moveRoom: {
    method: 'PUT',
    path: '/api/rooms/:roomId/position',
    summary: 'A coordinator puts a room directly after another one in the list, or first (null).',
    ability: 'room.arrange',
    params: inRoom,
    body: z.strictObject({ after: roomIdSchema.nullable() }),
    reply: z.strictObject({}),
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  pauseRoom: {
    method: 'PUT',
    path: '/api/rooms/:roomId/paused',
    summary:
      'A coordinator pauses a room, so that it opens no more, or resumes it. An open session goes on to its end.',
    ability: 'room.arrange',
    params: inRoom,
    body: z.strictObject({ paused: z.boolean() }),
    reply: roomViewSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  removeRoom: {
    method: 'DELETE',
    path: '/api/rooms/:roomId',
    summary:
      'A coordinator removes a room that is not open. What was said in its closed sessions is erased at its own term.',
    ability: 'room.remove',
    params: inRoom,
    reply: z.strictObject({}),
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'roomIsOpen'],
  },
});
