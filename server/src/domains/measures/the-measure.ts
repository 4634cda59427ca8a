import type { Ctx } from '../../kernel/ctx.js';
import type { OnMine } from './measures.policy.js';
import type { Measure } from './measures.types.js';

/** The secret by which a person is found; null for the system. */
const whoOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'system' ? null : ctx.actor.who);

/** A measure, and whether it is about the actor: by their seat in its place, or by their mark in its room. */
export async function findMine(ctx: Ctx, measureId: string): Promise<OnMine> {
  const measure = await ctx.stores.measures.find(measureId);
  return { measure, isMine: measure !== null && (await isMine(ctx, measure)) };
}

async function isMine(ctx: Ctx, measure: Measure): Promise<boolean> {
  const { place, seatId, roomId } = measure;
  if (place && seatId && (await ctx.stores.seats.of(ctx.actor, place))?.id === seatId) return true;
  const who = whoOf(ctx);
  if (roomId === null || who === null) return false;
  return (await ctx.stores.measures.outOf(roomId, who, ctx.now()))?.id === measure.id;
}

/** Ids only: each page reads what is its own. */
export const about = ({ id, place, seatId }: Measure) => ({ measureId: id, place, seatId });
