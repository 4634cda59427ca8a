import type { Posted, Subscribe } from '@naast/server/domains/places/index';
import type { Ctx } from '@naast/server/kernel/ctx';
import { NaastError } from '@naast/server/kernel/errors';
import type { Place } from '@naast/server/kernel/place';
import { type Board, boardLog, boardsIn, type Note, placeOf } from './board.js';
import { type BoardViewer, gate, viewerOf } from './policy.js';

export async function findOn(ctx: Ctx, id: string) {
  const board = await boardsIn(ctx.stores).find(id);
  return { board, seat: board && (await ctx.stores.seats.of(ctx.actor, placeOf(board))) };
}

const publish = (ctx: Ctx, type: 'board.changed' | 'board.erased', place: Place) =>
  ctx.publish({ type, place } as never);

async function change(ctx: Ctx, id: string, facts: Partial<Pick<Board, 'isOpen'>> = {}): Promise<void> {
  await boardsIn(ctx.stores).change(id, facts);
  publish(ctx, 'board.changed', placeOf({ id }));
}

/** Needs no seat, and publishes nothing. */
export async function followBoard(
  ctx: Ctx,
  { id, subscribe }: { id: string; subscribe: Subscribe },
): Promise<number> {
  const { board } = gate(ctx, 'board.read', await findOn(ctx, id));
  subscribe({ viewer: viewerOf(ctx.actor), seatId: null });
  return (await ctx.stores.messages.head(placeOf(board))).rev;
}

export async function unfollowBoard(ctx: Ctx, { id }: { id: string }): Promise<void> {
  gate(ctx, 'board.read', await findOn(ctx, id));
}

export async function takeSeat(
  ctx: Ctx,
  { boardId, name }: { boardId: string; name: string },
): Promise<string> {
  const { board } = gate(ctx, 'board.enter', await findOn(ctx, boardId));
  const own = viewerOf(ctx.actor) === 'keepers';
  const how = own
    ? ({ role: 'host', standing: 'seated' } as const)
    : ({ role: 'person', standing: 'waiting' } as const);
  const holder = ctx.actor.kind === 'system' ? '' : ctx.actor.who;
  const seat = await ctx.stores.seats.ensure(
    placeOf(board),
    holder,
    { id: ctx.newId(), name, ...how },
    ctx.now(),
  );
  await change(ctx, board.id);
  return seat.id;
}

/** A keeper's note is appended; others' notes are held until a keeper releases them. */
export async function postNote(
  ctx: Ctx,
  { id, clientKey, body, onQueued }: Posted,
): Promise<{ message: Note | null; viewer: BoardViewer }> {
  const { board, seat } = gate(ctx, 'board.post', await findOn(ctx, id));
  const viewer = viewerOf(ctx.actor);
  const note = { clientKey, seatId: seat?.id ?? '', body, sentAt: ctx.now() };
  if (viewer === 'readers' && (await ctx.stores.messages.hold(boardLog, board.id, note))) {
    await change(ctx, board.id);
    return { message: null, viewer };
  }
  const landing = ctx.stores.messages.of(boardLog, board.id).append(note);
  onQueued();
  const { message, range } = await landing;
  if (range) ctx.publish({ type: 'place.messagesChanged', place: placeOf(board), ...range });
  return { message, viewer };
}

export async function showTyping(ctx: Ctx, { id }: { id: string }): Promise<void> {
  gate(ctx, 'board.post', await findOn(ctx, id)); // a board shows nobody typing
}

export interface Decision {
  readonly boardId: string;
  readonly what: 'letIn' | 'release' | 'drop' | 'change' | 'close' | 'erase';
  readonly on: string;
  readonly text: string;
}

export async function decide(ctx: Ctx, { boardId, what, on, text }: Decision): Promise<void> {
  const { board } = gate(ctx, 'board.decide', await findOn(ctx, boardId));
  const place = placeOf(board);
  const { messages, seats } = ctx.stores;
  if (what === 'erase') return erase(ctx, board);
  if (what === 'letIn' && (await seats.stand(place, on, 'waiting', 'seated')))
    ctx.publish({ type: 'seat.taken', place, seatId: on });
  if (what === 'drop') await messages.drop(board.id, on);
  if (what === 'release' || what === 'change') {
    const landed =
      what === 'release'
        ? await messages.release(boardLog, board.id, on)
        : await messages
            .of(boardLog, board.id)
            .change(on, (note) => (note.body.text === text ? null : { body: { text } }));
    if (landed === null) throw new NaastError('notFound');
    if (landed.range) ctx.publish({ type: 'place.messagesChanged', place, ...landed.range });
  }
  await change(ctx, board.id, what === 'close' ? { isOpen: false } : {});
}

/** The key first: what remains is then unreadable. */
async function erase(ctx: Ctx, board: Board): Promise<void> {
  await boardsIn(ctx.stores).shred(board.id, ctx.now());
  await removeBoard(ctx, board.id);
  publish(ctx, 'board.erased', placeOf(board));
}

export async function removeBoard(ctx: Ctx, id: string): Promise<number> {
  const place = placeOf({ id });
  const removed =
    (await ctx.stores.messages.removePlace(place)) + (await ctx.stores.seats.removePlace(place));
  await boardsIn(ctx.stores).remove(id);
  return removed + 1;
}
