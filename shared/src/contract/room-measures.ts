import { z } from 'zod';
import { idOf, instant } from './kit.js';
import { measureReasonSchema, seatIdSchema } from './seats.js';

/**
 * Sent to the resting person and the hosts only. `by` is the host's seat; null for rests of before hosts were asked
 * why.
 */
export const restViewSchema = z.strictObject({
  seatId: seatIdSchema,
  until: instant,
  by: seatIdSchema.nullable(),
  why: measureReasonSchema.nullable(),
});
export type RestView = z.infer<typeof restViewSchema>;

/** What a host said to the hosts of the session alone. */
export const whisperSchema = z.strictObject({
  id: idOf('WhisperId'),
  by: seatIdSchema,
  saidAt: instant,
  text: z.string(),
});
export type Whisper = z.infer<typeof whisperSchema>;

/** A host took away how a person said that they are. Sent to that person only. */
export const howClearedSchema = z.strictObject({ by: seatIdSchema, why: measureReasonSchema });
export type HowCleared = z.infer<typeof howClearedSchema>;
