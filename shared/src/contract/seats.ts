import { z } from 'zod';
import { limits } from '../limits.js';
import { professions, seatRoles } from '../roles.js';
import { idOf } from './kit.js';

export const seatIdSchema = idOf('SeatId');
export type SeatId = z.infer<typeof seatIdSchema>;

export const seatViewSchema = z.strictObject({
  id: seatIdSchema,
  name: z.string(),
  role: z.enum(seatRoles),
  /** A consultant's, as a coordinator verified it; null for other roles. */
  profession: z.enum(professions).nullable(),
  presence: z.enum(['here', 'away', 'left']),
  /** The avatar's colour, drawn at random for this seat: it says nothing about the person. */
  hue: z.number().int().nonnegative().lt(limits.seat.hues),
  /** How the person says that they are today; null where they said nothing, and once they left. */
  how: z.string().nullable(),
  /** What this class of viewers may do about the person in it. */
  may: z.strictObject({
    rest: z.boolean(),
    free: z.boolean(),
    /** Tell them something, slow them down, put them out for today or longer. */
    measure: z.boolean(),
    clearHow: z.boolean(),
    /** Say how they are: in their own seat. */
    sayHow: z.boolean(),
    offerTalk: z.boolean(),
    raiseAlarm: z.boolean(),
    /** Tell the team of a worry about them; not about oneself. */
    worry: z.boolean(),
  }),
});
export type SeatView = z.infer<typeof seatViewSchema>;

/** For a kind of place in which nothing is done about a seat. */
export const noSeatRights: SeatView['may'] = {
  rest: false,
  free: false,
  measure: false,
  clearHow: false,
  sayHow: false,
  offerTalk: false,
  raiseAlarm: false,
  worry: false,
};

/** Why a host hid a message or imposed a rest, after the house rules. A stored enum; never free text. */
export const measureReasons = ['unkind', 'personal', 'method', 'advice', 'tooMuch', 'other'] as const;
export type MeasureReason = (typeof measureReasons)[number];

export const measureReasonSchema = z.enum(measureReasons);

export const freeReasons = ['away', 'manyChairs', 'finished', 'out'] as const;
export type FreeReason = (typeof freeReasons)[number];
