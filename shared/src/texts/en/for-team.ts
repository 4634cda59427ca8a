import { account } from './account.js';
import { alarms } from './alarms.js';
import { arranging } from './arranging.js';
import { cases } from './cases.js';
import { colleagues } from './colleagues.js';
import { desk } from './desk.js';
import { detectors } from './detectors.js';
import { duty } from './duty.js';
import { faults } from './faults.js';
import { figures } from './figures.js';
import { grave } from './grave.js';
import { heavy } from './heavy.js';
import { help } from './help.js';
import { join } from './join.js';
import { lock } from './lock.js';
import { log } from './log.js';
import { lookbacks } from './lookbacks.js';
import { measuring } from './measuring.js';
import { member } from './member.js';
import { newRules } from './new-rules.js';
import { news } from './news.js';
import { notes } from './notes.js';
import { onCall } from './on-call.js';
import { order } from './order.js';
import { pausing } from './pausing.js';
import { professions } from './professions.js';
import { questions } from './questions.js';
import { reviews } from './reviews.js';
import { settings } from './settings.js';
import { setup } from './setup.js';
import { shift } from './shift.js';
import { team } from './team.js';
import { thread } from './thread.js';

/** What the pages of the team and of members say. */
export const forTeam = {
  account,
  alarms,
  arranging,
  cases,
  colleagues,
  desk,
  detectors,
  duty,
  faults,
  figures,
  heavy,
  grave,
  help,
  join,
  lock,
  log,
  lookbacks,
  measuring,
  member,
  newRules,
  news,
  notes,
  onCall,
  order,
  pausing,
  professions,
  questions,
  reviews,
  settings,
  setup,
  shift,
  team,
  thread,
};
