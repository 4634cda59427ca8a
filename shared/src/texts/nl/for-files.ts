import { accountFile } from './account-file.js';
import { alarms } from './alarms.js';
import { aside } from './aside.js';
import { ask } from './ask.js';
import { colleagues } from './colleagues.js';
import { faults } from './faults.js';
import { log } from './log.js';
import { ownPages } from './own-pages.js';
import { professions } from './professions.js';
import { publicPages } from './public-pages.js';
import { questionFile } from './question-file.js';

/** What the server itself writes: files to save, and calls about faults. */
export const forFiles = {
  accountFile,
  alarms,
  aside,
  ask,
  colleagues,
  faults,
  log,
  ownPages,
  professions,
  publicPages,
  questionFile,
};
