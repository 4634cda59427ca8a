import { z } from 'zod';
import { idOf, instant } from './kit.js';
import { measureReasonSchema, seatIdSchema } from './seats.js';

export const messageIdSchema = idOf('MessageId');
export type MessageId = z.infer<typeof messageIdSchema>;

/** What a content note (let-op-regel) warns of. Readers decide themselves whether to unfold the message. */
export const contentNoteSubjects = [
  'suicide',
  'selfHarm',
  'violence',
  'sexualViolence',
  'eating',
  'death',
  'drugs',
  'other',
] as const;
export const contentNoteSubjectSchema = z.enum(contentNoteSubjects);
export type ContentNoteSubject = z.infer<typeof contentNoteSubjectSchema>;

export const reactionKinds = ['recognise', 'strength', 'thanks', 'laugh', 'heart'] as const;
export const reactionKindSchema = z.enum(reactionKinds);
export type ReactionKind = z.infer<typeof reactionKindSchema>;

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
  /** The message that it replies to. */
  replyTo: messageIdSchema.nullable(),
  /** Its author changed the words after sending. */
  isEdited: z.boolean(),
  /** Its author deleted it: its words are gone for everybody, and `text` is null. */
  isDeleted: z.boolean(),
  contentNote: z
    .strictObject({
      about: contentNoteSubjectSchema,
      /** A host put it there, so the author cannot take it away. */
      isByHost: z.boolean(),
    })
    .nullable(),
  /** In order of `reactionKinds`; only those that somebody gave. */
  reactions: z.array(z.strictObject({ kind: reactionKindSchema, seatIds: z.array(seatIdSchema) })),
  /** Hidden, and said in other words by its author: for hosts and its author, until a host answers; null for others. */
  rewritten: z.string().nullable(),
  /** The host who marked it as seen: for hosts and its author; null for others, and as long as no host did. */
  seenBy: seatIdSchema.nullable(),
});
export type MessageView = z.infer<typeof messageViewSchema>;

/** What a message has with which nothing was done: no reply, change, note or reaction, and that no host marked as seen. */
export const plainMessage = {
  replyTo: null,
  isEdited: false,
  isDeleted: false,
  contentNote: null,
  reactions: [],
  rewritten: null,
  seenBy: null,
} satisfies Partial<MessageView>;

export const messagePageSchema = z.strictObject({
  messages: z.array(messageViewSchema),
  rev: z.number().int(),
  complete: z.boolean(),
});
export type MessagePage = z.infer<typeof messagePageSchema>;
