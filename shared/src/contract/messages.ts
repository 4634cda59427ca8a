import { z } from 'zod';
import { idOf, instant } from './kit.js';
import { measureReasonSchema, seatIdSchema } from './seats.js';

export const messageIdSchema = idOf('MessageId');
export type MessageId = z.infer<typeof messageIdSchema>;

export const messageViewSchema = z.strictObject({
  id: messageIdSchema,
  /** Position in the conversation: 1, 2, 3, … without gaps; never changes. */
  seq: z.number().int().positive(),
  /** The place-wide revision of this message's last change. */
  rev: z.number().int().positive(),
  seatId: seatIdSchema,
  sentAt: instant,
  /** Null for people while it is hidden; hosts and its author can still read it. */
  text: z.string().nullable(),
  hidden: z.boolean(),
  /** The host who hid it, and the reason: for hosts and its author; null for others. */
  hiddenBy: seatIdSchema.nullable(),
  hiddenWhy: measureReasonSchema.nullable(),
  /** Random, chosen by the author's client, which recognizes its own message by it. */
  clientKey: z.uuid(),
});
export type MessageView = z.infer<typeof messageViewSchema>;

export const messagePageSchema = z.strictObject({
  messages: z.array(messageViewSchema),
  rev: z.number().int(),
  complete: z.boolean(),
});
export type MessagePage = z.infer<typeof messagePageSchema>;
