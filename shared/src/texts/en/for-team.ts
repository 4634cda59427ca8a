import { colleagues } from './colleagues.js';
import { faults } from './faults.js';
import { join } from './join.js';
import { log } from './log.js';
import { notes } from './notes.js';
import { questions } from './questions.js';

/** What the pages of the team and of members say. */
export const forTeam = { colleagues, faults, join, log, notes, questions };
