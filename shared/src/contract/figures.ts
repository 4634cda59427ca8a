import { z } from 'zod';
import { alarmLevels } from './alarms.js';
import { flagKinds } from './flags.js';
import { defineRoutes } from './kit.js';
import { measureKinds } from './measures.js';
import { noticeKinds, noticeOutcomes } from './notices.js';

/** What is counted of moderation in a month, by group. No words, places, rooms or people. Stored; never renamed. */
export const figureGroups = {
  flags: flagKinds,
  notices: noticeKinds,
  /** How soon somebody decided: within the same hour, within a day, later. */
  decided: ['sameHour', 'sameDay', 'later'],
  outcomes: ['leave', 'measure', 'giveBack', 'safety'],
  noticeOutcomes,
  measures: measureKinds,
  /** Measures that one of the team took back before their end. */
  lifted: ['early'],
  /** Appeals and objections that were answered. */
  appeals: ['right', 'notRight'],
  rules: ['right', 'wrong'],
  /** `lapsed`: the room closed before somebody decided. */
  held: ['placed', 'declined', 'lapsed'],
  /** Held texts that waited for more than two minutes. */
  waited: ['long'],
  /** Alarms that were closed. */
  alarms: ['unknown', ...alarmLevels.map((level) => `level${level}` as const)],
} as const;
export type FigureGroup = keyof typeof figureGroups;
export type Figure = { [G in FigureGroup]: `${G}.${(typeof figureGroups)[G][number]}` }[FigureGroup];

export const figureGroupNames = Object.keys(figureGroups) as FigureGroup[];
export const figuresOf = (group: FigureGroup): Figure[] =>
  figureGroups[group].map((name) => `${group}.${name}` as Figure);
export const allFigures: readonly Figure[] = figureGroupNames.flatMap(figuresOf);

const monthSchema = z.strictObject({
  year: z.number().int(),
  month: z.number().int().min(1).max(12),
  /** All of them, in their order. Null: fewer than five, or not shown because a smaller number could be worked out from it. */
  figures: z.array(z.strictObject({ figure: z.enum(allFigures), count: z.number().int().min(5).nullable() })),
});
export type MonthOfFigures = z.infer<typeof monthSchema>;

export const figureRoutes = defineRoutes({
  readFigures: {
    method: 'GET',
    path: '/api/figures',
    summary:
      'What moderation counted, by month that is over; the latest first. Numbers only, and none below five: no words, rooms or people.',
    ability: 'figures.read',
    reply: z.strictObject({ months: z.array(monthSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
});
