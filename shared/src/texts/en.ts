import { account } from './en/account.js';
import { accountFile } from './en/account-file.js';
import { aside } from './en/aside.js';
import { ask } from './en/ask.js';
import { breathe } from './en/breathe.js';
import { codename } from './en/codename.js';
import { colleagues } from './en/colleagues.js';
import { crisis } from './en/crisis.js';
import { door } from './en/door.js';
import { entry } from './en/entry.js';
import { errors, problems } from './en/errors.js';
import { faults } from './en/faults.js';
import { frame } from './en/frame.js';
import { goodbye } from './en/goodbye.js';
import { home } from './en/home.js';
import { host } from './en/host.js';
import { hours } from './en/hours.js';
import { join } from './en/join.js';
import { live } from './en/live.js';
import { lock } from './en/lock.js';
import { log } from './en/log.js';
import { measure } from './en/measure.js';
import { member } from './en/member.js';
import { mine } from './en/mine.js';
import { news } from './en/news.js';
import { notes } from './en/notes.js';
import { onCall } from './en/on-call.js';
import { privacy } from './en/privacy.js';
import { professions } from './en/professions.js';
import { questionFile } from './en/question-file.js';
import { questions } from './en/questions.js';
import { rooms } from './en/rooms.js';
import { setup } from './en/setup.js';
import { team } from './en/team.js';
import { thread } from './en/thread.js';
import type { Texts } from './shape.js';

export const en: Texts = {
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
