import type { DoorAjar } from '@naast/shared/contract/held-views';
import { limits } from '@naast/shared/limits';
import type { Seat } from '../seats/index.js';
import type { RoomSession } from './rooms.types.js';

/** A line of a person, by what decides whether it waits. */
export interface Line {
  /** How many lines of the same person were placed in this session; counted up to `newcomerUpTo`. */
  readonly placedBefore: number;
  readonly hasLink: boolean;
}

/** Whose lines can wait: those of people, never of who holds or helps to hold the room. */
export const canWait = ({ role }: Pick<Seat, 'role'>): boolean => role === 'person';

/** Whether a line waits until a host has read it. */
export function waits(ajar: DoorAjar, { placedBefore, hasLink }: Line): boolean {
  if (ajar === 'all') return true;
  if (ajar === 'first') return placedBefore === 0;
  return ajar === 'noLinks' && hasLink && placedBefore < limits.held.newcomerUpTo;
}

/** How the door stands now: as its hosts chose, and ajar for newcomers for as long as a visitor is out of the room. */
export function doorNow(
  { doorAjar, newcomersLookedAtUntil }: Pick<RoomSession, 'doorAjar' | 'newcomersLookedAtUntil'>,
  now: Date,
): DoorAjar {
  const areLookedAt = newcomersLookedAtUntil !== null && newcomersLookedAtUntil > now;
  return areLookedAt && doorAjar === 'off' ? 'first' : doorAjar;
}
