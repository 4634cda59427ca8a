import { account } from './account.js';
import { breathe } from './breathe.js';
import { crisis } from './crisis.js';
import { door } from './door.js';
import { entry } from './entry.js';
import { errors, problems } from './errors.js';
import { frame } from './frame.js';
import { goodbye } from './goodbye.js';
import { home } from './home.js';
import { host } from './host.js';
import { hours } from './hours.js';
import { live } from './live.js';
import { lock } from './lock.js';
import { measure } from './measure.js';
import { member } from './member.js';
import { news } from './news.js';
import { onCall } from './on-call.js';
import { professions } from './professions.js';
import { rooms } from './rooms.js';
import { setup } from './setup.js';
import { team } from './team.js';
import { thread } from './thread.js';

/** What any page may say. */
export const everywhere = {
  account,
  breathe,
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
  lock,
  news,
  measure,
  member,
  onCall,
  problems,
  professions,
  rooms,
  setup,
  team,
  thread,
};
