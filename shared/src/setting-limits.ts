import { day } from './durations.js';

/** Of what a coordinator sets; `limits.settings`. */
export const settingLimits = {
  welcomeMaxCharacters: 600,
  contactMaxCharacters: 300,
  rulesMost: 20,
  ruleMaxCharacters: 300,
  maintenanceMaxCharacters: 300,
  closedDaysMost: 60,
  themesMost: 24,
  themeMaxCharacters: 60,
  /** Of a page of the organisation, in one language. */
  ownPageMaxCharacters: 8000,
  crisis: {
    linesMost: 12,
    labelMaxCharacters: 60,
    aboutMaxCharacters: 160,
    numberMaxCharacters: 24,
    chatMaxCharacters: 200,
    otherwiseMaxCharacters: 300,
    /** What Naast is not, which only a file can say otherwise. */
    notMaxCharacters: 600,
    /** Of a file, in bytes: ten times what all of this can be. */
    fileBytes: 256 * 1024,
  },
  /** Former values of a subject that can be put back. */
  formerKept: 20,
  /** After another value took its place: they may name people who have left. */
  formerKeptFor: 90 * day,
} as const;
