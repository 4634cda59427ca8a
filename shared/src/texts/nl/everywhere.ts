import { breathe } from './breathe.js';
import { crisis } from './crisis.js';
import { errors, problems } from './errors.js';
import { frame } from './frame.js';
import { hours } from './hours.js';
import { rooms } from './rooms.js';

/** What any page may say. */
export const everywhere = {
  breathe,
  crisis,
  errors,
  frame,
  hours,
  problems,
  rooms,
};
