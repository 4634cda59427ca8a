import type { SeatId } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';

/** Seats that are typing, each with the time until which that is shown, by the clock of `PlacePorts`. */
export type Typing = ReadonlyMap<SeatId, number>;

export const nobodyTypes: Typing = new Map();

export function addTyping(typing: Typing, seatId: SeatId, now: number): Typing {
  return new Map(typing).set(seatId, now + limits.typing.shownFor);
}

export function stopTyping(typing: Typing, seatIds: readonly SeatId[]): Typing {
  if (!seatIds.some((seatId) => typing.has(seatId))) return typing;
  const rest = new Map(typing);
  for (const seatId of seatIds) rest.delete(seatId);
  return rest;
}

export function stillTyping(typing: Typing, now: number): Typing {
  const over = [...typing].filter(([, until]) => until <= now).map(([seatId]) => seatId);
  return stopTyping(typing, over);
}
