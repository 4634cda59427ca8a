import type { Problem } from './errors.js';
import { namesARole } from './look-alikes.js';
import { nameProblem } from './plain-text.js';

/** The problem of a visitor's name, or null: a name as any other, which must not claim a team role. */
export const visitorNameProblem = (raw: string): Problem | null =>
  nameProblem(raw) ?? (namesARole(raw) ? 'roleWord' : null);
