import type { DoorAjar } from '@naast/shared/contract/held-views';
import { limits } from '@naast/shared/limits';
import type { Seat } from '../seats/index.js';

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
