import type { Problem } from './errors.js';
import { namesARole } from './look-alikes.js';
import { seatNameProblem } from './plain-text.js';

/** The problem of a visitor's name, or null: one of a seat, which must not claim a team role. */
export const visitorNameProblem = (raw: string): Problem | null =>
  seatNameProblem(raw) ?? (namesARole(raw) ? 'roleWord' : null);
