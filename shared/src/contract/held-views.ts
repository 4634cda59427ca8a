import { z } from 'zod';
import { heavySchema } from './heavy.js';
import { bilingualSchema, instant } from './kit.js';
import { contentNoteSubjectSchema, messageIdSchema } from './messages.js';
import { measureReasonSchema, seatIdSchema } from './seats.js';

/**
 * *Deur op een kier*: which lines of people wait until a host has read them. `first`: of who is new in this session, until a line of
 * theirs was placed. `noLinks`: those with a link of who placed few yet.
 */
export const doorAjars = ['off', 'first', 'all', 'noLinks'] as const;
export const doorAjarSchema = z.enum(doorAjars);
export type DoorAjar = (typeof doorAjars)[number];

/** Where a held text stands. `returned`: a host asks its author to say it otherwise. */
export const heldStates = ['waits', 'returned', 'declined'] as const;
export type HeldState = (typeof heldStates)[number];

/** What a host decided about a held text, in their own seat. */
const heldDecisionSchema = z.strictObject({
  by: seatIdSchema,
  why: measureReasonSchema.nullable(),
  /** The host's own line to its author. */
  line: z.string().nullable(),
});

/** A held text, for its author. Once placed it is a message. */
export const ownHeldSchema = z.strictObject({
  id: messageIdSchema,
  clientKey: z.uuid(),
  text: z.string(),
  sentAt: instant,
  state: z.enum(heldStates),
  /** A rule held it rather than the door. */
  byRule: z.boolean(),
  /** If nobody decided by then, the duty lead is told as well. */
  leadToldAt: instant,
  decided: heldDecisionSchema.nullable(),
});
export type OwnHeld = z.infer<typeof ownHeldSchema>;

/** A held text, for hosts. */
export const heldTextSchema = z.strictObject({
  id: messageIdSchema,
  seatId: seatIdSchema,
  text: z.string(),
  replyTo: messageIdSchema.nullable(),
  contentNote: contentNoteSubjectSchema.nullable(),
  sentAt: instant,
  state: z.enum(heldStates),
  /** Waits for too long, may speak of danger, or was marked as urgent: it stands first, and on the desks. */
  presses: z.boolean(),
  /** It may speak of danger: no rule holds it, and it stands first. */
  isDanger: z.boolean(),
  /** Folded until a host asks for it. */
  heavy: heavySchema,
  /** What a rule found in it, which held it; empty where the door did. */
  found: z.array(
    z.strictObject({ name: bilingualSchema, start: z.number().int().min(0), end: z.number().int().min(0) }),
  ),
  /** The host who marked it as urgent. */
  urgentBy: seatIdSchema.nullable(),
  decided: heldDecisionSchema.nullable(),
});
export type HeldText = z.infer<typeof heldTextSchema>;

export const heldCountSchema = z.strictObject({
  waiting: z.number().int(),
  pressing: z.number().int(),
});
export type HeldCount = z.infer<typeof heldCountSchema>;
