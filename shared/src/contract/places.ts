import { z } from 'zod';
import { defineCommands, defineEvents } from './kit.js';
import { messageViewSchema } from './messages.js';
import { placeKinds } from './place-kinds.js';
import type { PlacePackets } from './place-packets.js';

/**
 * The protocol shared by all kinds of place. Its payloads are a union by `kind`, put together from what each kind declares. What only
 * one kind has is in its domain's contract.
 */

type Kind = (typeof placeKinds)[keyof typeof placeKinds];
/** What the kinds that have this packet declare of it. */
type Of<K extends keyof PlacePackets> = Extract<Kind, { readonly [P in K]: unknown }>[K];
type PayloadOf<K extends keyof PlacePackets> =
  Of<K> extends { readonly payload: infer S extends z.ZodObject } ? S : never;
type AbilityOf<K extends keyof PlacePackets> =
  Of<K> extends { readonly abilities: readonly (infer A)[] } ? A : never;

type CommandName = 'place:follow' | 'place:unfollow' | 'place:post' | 'place:type';

const declared = <K extends keyof PlacePackets>(packet: K): NonNullable<PlacePackets[K]>[] =>
  Object.values<PlacePackets>(placeKinds).flatMap((kind) => kind[packet] ?? []);

const payloadOf = <K extends keyof PlacePackets>(packet: K) =>
  z.discriminatedUnion(
    'kind',
    declared(packet).map(({ payload }) => payload) as unknown as [PayloadOf<K>, ...PayloadOf<K>[]],
  );

const commandOf = <K extends CommandName>(packet: K) => ({
  abilities: declared(packet).flatMap(
    ({ abilities }) => abilities,
  ) as readonly unknown[] as readonly AbilityOf<K>[],
  errors: [...new Set(declared(packet).flatMap(({ errors }) => errors))],
  payload: payloadOf(packet),
});

const eventOf = <K extends Exclude<keyof PlacePackets, CommandName>>(packet: K) => ({
  audience: [...new Set(declared(packet).map(({ audience }) => audience))].join('; '),
  payload: payloadOf(packet),
});

export const placeRefSchema = commandOf('place:follow').payload;
export type PlaceRef = z.infer<typeof placeRefSchema>;
export type PlaceKindName = PlaceRef['kind'];

const follow = commandOf('place:follow');
const unfollow = commandOf('place:unfollow');
const post = commandOf('place:post');

export const placeCommands = defineCommands({
  'place:follow': {
    summary:
      'Subscribes this connection to a place. In a room session it needs a seat, and counts as presence. Replies with the rev of the log, or of the thread.',
    ...follow,
    byHand: false,
    reply: z.strictObject({ rev: z.number().int() }),
    errors: [...follow.errors, 'notFound', 'notAllowed'],
  },
  'place:unfollow': {
    summary: 'Ends the subscription to a place. A seat in it stays.',
    ...unfollow,
    byHand: false,
    reply: z.strictObject({}),
    errors: [...unfollow.errors, 'notFound', 'notAllowed'],
  },
  'place:post': {
    summary:
      'Says something. The ack comes after the durable write. The same clientKey lands once, however often it is sent; from another author it answers `alreadySent`.',
    ...post,
    byHand: true,
    reply: z.strictObject({
      /** Null: it is held, and lands when released. */
      message: messageViewSchema.nullable(),
    }),
    errors: [...post.errors, 'alreadySent', 'tooFast', 'storeUnavailable'],
  },
  'place:type': {
    summary: 'Says that a person is typing. Never stored.',
    ...commandOf('place:type'),
    byHand: true,
    reply: z.strictObject({}),
  },
});

export const placeEvents = defineEvents({
  'place:messages': {
    summary: 'Messages that were sent or changed. A client that is not at `afterRev` catches up.',
    ...eventOf('place:messages'),
  },
  'place:seats': {
    summary: 'Seats that were taken, lost their connection, got it back, or were left.',
    ...eventOf('place:seats'),
  },
  'place:typing': { summary: 'A person is typing.', ...eventOf('place:typing') },
  'place:facts': {
    summary:
      'The facts of the place changed. Of a room session: the host fell away or came back, entry was paused or goes on, or it closed.',
    ...eventOf('place:facts'),
  },
  'place:head': {
    summary:
      'The latest rev, of the log of a room session or of a thread: told when a thread changed, and every 30 s. A client that is behind reads again.',
    ...eventOf('place:head'),
  },
  'place:gone': {
    summary:
      'The place is gone, or no longer for this client: a thread was erased, or withdrawn from the team.',
    ...eventOf('place:gone'),
  },
});
