import { aside } from './aside.js';
import { ask } from './ask.js';
import { codename } from './codename.js';
import { flag } from './flag.js';
import { holds } from './holds.js';
import { mine } from './mine.js';
import { notSafe } from './not-safe.js';
import { professions } from './professions.js';
import { thread } from './thread.js';

/** What the pages of an asker say; the team's pages about questions as well. */
export const asking = { aside, ask, codename, flag, holds, mine, notSafe, professions, thread };
