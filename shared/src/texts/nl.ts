import { crisis } from './nl/crisis.js';
import { entry } from './nl/entry.js';
import { errors, problems } from './nl/errors.js';
import { frame } from './nl/frame.js';
import { goodbye } from './nl/goodbye.js';
import { home } from './nl/home.js';
import { host } from './nl/host.js';
import { hours } from './nl/hours.js';
import { live } from './nl/live.js';
import { privacy } from './nl/privacy.js';
import { questionFile } from './nl/question-file.js';
import { rooms } from './nl/rooms.js';
import { team } from './nl/team.js';

export const nl = {
  crisis,
  entry,
  errors,
  frame,
  goodbye,
  home,
  host,
  hours,
  live,
  privacy,
  problems,
  questionFile,
  rooms,
  team,
};
