import { account } from './nl/account.js';
import { accountFile } from './nl/account-file.js';
import { aside } from './nl/aside.js';
import { ask } from './nl/ask.js';
import { breathe } from './nl/breathe.js';
import { codename } from './nl/codename.js';
import { colleagues } from './nl/colleagues.js';
import { crisis } from './nl/crisis.js';
import { door } from './nl/door.js';
import { entry } from './nl/entry.js';
import { errors, problems } from './nl/errors.js';
import { faults } from './nl/faults.js';
import { frame } from './nl/frame.js';
import { goodbye } from './nl/goodbye.js';
import { home } from './nl/home.js';
import { host } from './nl/host.js';
import { hours } from './nl/hours.js';
import { join } from './nl/join.js';
import { live } from './nl/live.js';
import { lock } from './nl/lock.js';
import { log } from './nl/log.js';
import { measure } from './nl/measure.js';
import { member } from './nl/member.js';
import { mine } from './nl/mine.js';
import { news } from './nl/news.js';
import { notes } from './nl/notes.js';
import { onCall } from './nl/on-call.js';
import { privacy } from './nl/privacy.js';
import { professions } from './nl/professions.js';
import { questionFile } from './nl/question-file.js';
import { questions } from './nl/questions.js';
import { rooms } from './nl/rooms.js';
import { setup } from './nl/setup.js';
import { team } from './nl/team.js';
import { thread } from './nl/thread.js';

export const nl = {
  measure,
  member,
  setup,
  join,
  colleagues,
  lock,
  account,
  professions,
  accountFile,
  faults,
  aside,
  ask,
  breathe,
  codename,
  mine,
  news,
  notes,
  questions,
  crisis,
  door,
  entry,
  errors,
  frame,
  goodbye,
  home,
  host,
  hours,
  live,
  log,
  onCall,
  privacy,
  problems,
  questionFile,
  rooms,
  team,
  thread,
};
