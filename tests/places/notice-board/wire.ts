import type { Ability } from '@naast/shared/abilities';
import { contract } from '@naast/shared/contract/all';
import { plainText } from '@naast/shared/contract/given-text';
import { defineRoutes, type PacketSchema, type Reply } from '@naast/shared/contract/kit';
import { messageViewSchema } from '@naast/shared/contract/messages';
import { sessionIdSchema } from '@naast/shared/contract/rooms';
import { seatIdSchema } from '@naast/shared/contract/seats';
import { z } from 'zod';

/**
 * The contract's unions are closed, so by its type a board passes as a room session; on the wire and in the store it has its own name.
 */
export const noticeBoard = 'noticeBoard' as string as 'roomSession';
export const abilityOf = (name: `board.${string}`) => name as string as Ability;

export const factsSchema = z.strictObject({
  rev: z.number().int(),
  isOpen: z.boolean(),
  /** How many seats and notes wait; for keepers only. */
  undecided: z.number().int().nullable(),
});
const heldSchema = z.strictObject({ id: z.string(), text: z.string(), clientKey: z.uuid() });

const place = z.strictObject({ kind: z.literal(noticeBoard), id: sessionIdSchema });
const text = z.strictObject({ text: plainText({ maxCharacters: 500 }) });
const rev = z.number().int();

const params = z.strictObject({ boardId: sessionIdSchema });
export const boardRoutes = defineRoutes({
  readBoard: {
    method: 'GET',
    path: '/api/boards/:boardId',
    summary: 'A board for whoever asks: the newest notes, or those that changed after a rev.',
    ability: abilityOf('board.read'),
    isPublic: true,
    params,
    query: z.strictObject({ afterRev: z.coerce.number().int().optional() }),
    reply: z.strictObject({
      facts: factsSchema,
      messages: z.array(messageViewSchema),
      rev,
      complete: z.boolean(),
      mySeatId: seatIdSchema.nullable(),
      freed: z.null(),
      held: z.array(heldSchema),
    }),
    errors: ['notFound'],
  },
  takeSeat: {
    method: 'POST',
    path: '/api/boards/:boardId/seat',
    summary: 'A seat: for keepers at once, for others to wait in.',
    ability: abilityOf('board.enter'),
    params,
    body: z.strictObject({ name: z.string() }),
    reply: z.strictObject({ seatId: seatIdSchema }),
    errors: ['notFound', 'roomClosed'],
  },
  decide: {
    method: 'POST',
    path: '/api/boards/:boardId/decisions',
    summary: 'What keepers decide, on a seat or a note.',
    ability: abilityOf('board.decide'),
    params,
    body: z.strictObject({
      what: z.enum(['letIn', 'release', 'drop', 'change', 'close', 'erase']),
      on: z.string().default(''),
      text: z.string().default(''),
    }),
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed', 'signInNeeded'],
  },
});
export type BoardView = Reply<typeof boardRoutes.readBoard>;

/** The same schema with one more kind in its union. */
const withBoard = <T extends { readonly payload: PacketSchema }>(given: T, more: z.ZodRawShape = {}): T => {
  const { options } = given.payload as z.ZodDiscriminatedUnion<z.ZodObject[]>;
  return { ...given, payload: z.discriminatedUnion('kind', [place.extend(more), ...options]) };
};
const judgedBy = <T extends { readonly abilities: readonly string[] }>(
  given: T,
  name: `board.${string}`,
): T => ({ ...given, abilities: [...given.abilities, abilityOf(name)] });

const { commands, events } = contract;
export const boardCommands = {
  'place:follow': judgedBy(withBoard(commands['place:follow']), 'board.read'),
  'place:unfollow': judgedBy(withBoard(commands['place:unfollow']), 'board.read'),
  'place:post': judgedBy(
    withBoard(commands['place:post'], { clientKey: z.uuid(), body: text }),
    'board.post',
  ),
  'place:type': judgedBy(withBoard(commands['place:type']), 'board.post'),
};
export const boardEvents = {
  'place:messages': withBoard(events['place:messages'], {
    afterRev: rev,
    rev,
    messages: z.array(messageViewSchema),
  }),
  'place:seats': withBoard(events['place:seats'], { seats: z.array(z.unknown()) }),
  'place:facts': withBoard(events['place:facts'], { facts: factsSchema }),
  'place:head': withBoard(events['place:head'], { rev }),
  'place:gone': withBoard(events['place:gone']),
};
