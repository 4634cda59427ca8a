import { z } from 'zod';
import { accentProblem } from '../accent.js';
import { type Hex, isHex } from '../colour.js';
import { idPattern } from '../ids.js';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { markGrounds } from '../mark-grounds.js';
import { ownPages } from '../own-pages.js';
import { isTimeZone } from '../time-zone.js';
import { clockTimeSchema, endTimeSchema, nearDateSchema } from './clock-time.js';
import { givenCrisisLines, storedCrisisLines, usableCrisisLines } from './crisis-lines.js';
import { givenDetectors, storedDetectors } from './detectors.js';
import { houseText } from './given-text.js';
import { defineEvents, defineRoutes, instant } from './kit.js';
import { markSchema } from './organisation.js';
import { givenOwnPages, storedOwnPages } from './own-pages.js';
import { keepDaysSchema } from './spreekuur.js';

/** What a coordinator can change about the organisation, a subject at a time. */
export const settingSubjects = [
  ...(['organisation', 'houseRules', 'hours', 'promise'] as const),
  ...(['onCall', 'crisisLines', 'themes', 'languages', 'timeZone', 'maintenance'] as const),
  ...(['look', 'retention', 'detectors'] as const),
  ...ownPages,
] as const;
export type SettingSubject = (typeof settingSubjects)[number];

const accentSchema = z.custom<Hex>((given) => typeof given === 'string' && isHex(given)).nullable();

/** The shapes of what a coordinator gives; `storedSettings` are those of what was accepted once. */
function shapesOf() {
  const pair = (size: Parameters<typeof houseText>[0]) =>
    z.strictObject({ nl: houseText(size), en: houseText(size) }).superRefine(({ nl, en }, context) => {
      // Both or neither: a page is complete in every language.
      if ((nl === '') !== (en === ''))
        context.addIssue({ code: 'custom', path: [nl === '' ? 'nl' : 'en'], params: { problem: 'empty' } });
    });
  const { settings, organisation } = limits;
  const days = z.number().int().min(1).max(organisation.promiseDaysMost);
  const contact = houseText({ maxCharacters: settings.contactMaxCharacters, isOptional: true });
  return {
    organisation: z.strictObject({
      name: houseText({ minCharacters: 2, maxCharacters: organisation.nameMaxCharacters, isOneLine: true }),
      /** On the home page. */
      welcome: pair({ maxCharacters: settings.welcomeMaxCharacters, isOptional: true }),
      /** How to reach the organisation. */
      contact,
      /** Who is responsible for the data, in the legal sense. */
      responsible: contact,
      /** Where people complain outside the team. */
      complaints: contact,
    }),
    houseRules: z.strictObject({
      rules: z
        .array(pair({ maxCharacters: settings.ruleMaxCharacters }))
        .min(1)
        .max(settings.rulesMost),
    }),
    hours: z.strictObject({
      /** When the team reads questions; at most once a day, and on some day: without it, nobody could keep what is promised. */
      weekly: z
        .array(
          z
            .strictObject({
              weekday: z.number().int().min(1).max(7),
              from: clockTimeSchema,
              to: endTimeSchema,
            })
            .refine(({ from, to }) => from < to, { path: ['to'], params: { problem: 'notAllowed' } }),
        )
        .min(1)
        .refine((weekly) => new Set(weekly.map(({ weekday }) => weekday)).size === weekly.length),
      closedOn: z.array(nearDateSchema).max(settings.closedDaysMost),
      /** Of the Netherlands. */
      isOpenOnHolidays: z.boolean(),
    }),
    promise: z
      .strictObject({ helloWorkingDays: days, answerWorkingDays: days })
      .refine(({ helloWorkingDays, answerWorkingDays }) => helloWorkingDays <= answerWorkingDays, {
        path: ['answerWorkingDays'],
        params: { problem: 'notAllowed' },
      }),
    /** For the team only; stored sealed. */
    onCall: z.strictObject({
      onCall: houseText({ maxCharacters: organisation.onCallMaxCharacters, isOptional: true }),
    }),
    themes: z.strictObject({
      /** In the order in which askers see them. */
      themes: z
        .array(
          z.strictObject({
            id: z.string().regex(idPattern),
            title: pair({ maxCharacters: settings.themeMaxCharacters, isOneLine: true }),
            /** Askers and hosts can choose it. Questions that have it keep it. */
            isOffered: z.boolean(),
          }),
        )
        .max(settings.themesMost)
        .superRefine((themes, context) => {
          if (!themes.some(({ isOffered }) => isOffered))
            context.addIssue({ code: 'custom', params: { problem: 'missing' } });
          themes.forEach(({ id }, at) => {
            if (themes.findIndex((other) => other.id === id) < at)
              context.addIssue({ code: 'custom', path: [at, 'id'], params: { problem: 'notAllowed' } });
          });
        }),
    }),
    /** Of the screen. */
    languages: z.strictObject({
      languages: z
        .array(z.enum(languages))
        .min(1)
        .refine((some) => new Set(some).size === some.length, { params: { problem: 'notAllowed' } }),
    }),
    timeZone: z.strictObject({
      timeZone: z.string().refine(isTimeZone, { params: { problem: 'notAllowed' } }),
    }),
    maintenance: z.strictObject({
      /** By the clock of the organisation's time zone; `to` at or before `from` is on the next day. */
      planned: z
        .strictObject({
          date: nearDateSchema,
          from: clockTimeSchema,
          to: clockTimeSchema,
          text: pair({ maxCharacters: settings.maintenanceMaxCharacters, isOptional: true }),
        })
        .nullable(),
    }),
    look: z.strictObject({
      /** The logo, which was uploaded first; null: none. */
      mark: markSchema.nullable(),
      ground: z.enum(markGrounds),
      /** Null: the one of Naast. By night it is a lighter shade of it. */
      accent: accentSchema.refine((accent) => accent === null || accentProblem(accent) === null),
    }),
    /** What may be chosen of how long something is kept. All else is fixed: docs/decisions/0059. */
    retention: z
      .strictObject({
        /** A care provider keeps the log of what its team read for longer. */
        isCareProvider: z.boolean(),
        /** The terms of which an asker chooses one. */
        questionDays: z
          .array(keepDaysSchema)
          .min(1)
          .refine((some) => new Set(some).size === some.length, { params: { problem: 'notAllowed' } }),
        /** The one that is chosen for who chooses none. */
        firstDays: keepDaysSchema,
      })
      .refine(
        ({ questionDays, firstDays }) => questionDays.length === 0 || questionDays.includes(firstDays),
        {
          path: ['firstDays'],
          params: { problem: 'notAllowed' },
        },
      ),
  };
}

/** What a coordinator gives. */
export const givenSettings = {
  ...shapesOf(),
  ...givenOwnPages,
  crisisLines: givenCrisisLines,
  detectors: givenDetectors,
};

const storedPair = z.object({ nl: z.string(), en: z.string() });
const opening = z.object({ weekday: z.number(), from: z.string(), to: z.string() });
/** Without bounds, which may become narrower, and without fields that a newer release knows. */
export const storedSettings = {
  organisation: z.object({
    name: z.string(),
    welcome: storedPair,
    contact: z.string(),
    responsible: z.string(),
    complaints: z.string(),
  }),
  houseRules: z.object({ rules: z.array(storedPair) }),
  hours: z.object({
    weekly: z.array(opening),
    closedOn: z.array(z.string()),
    isOpenOnHolidays: z.boolean(),
  }),
  promise: z.object({ helloWorkingDays: z.number(), answerWorkingDays: z.number() }),
  onCall: z.object({ onCall: z.string() }),
  crisisLines: storedCrisisLines,
  themes: z.object({
    themes: z.array(z.object({ id: z.string(), title: storedPair, isOffered: z.boolean() })),
  }),
  languages: z.object({ languages: z.array(z.enum(languages)) }),
  ...storedOwnPages,
  detectors: storedDetectors,
  // A runtime that does not know the zone could compute no time.
  timeZone: z.object({ timeZone: z.string().refine(isTimeZone) }),
  maintenance: z.object({
    planned: z
      .object({ date: nearDateSchema, from: z.string(), to: z.string(), text: storedPair })
      .nullable(),
  }),
  look: z.object({
    mark: markSchema.nullable(),
    ground: z.enum(markGrounds),
    accent: accentSchema,
  }),
  retention: z.object({
    isCareProvider: z.boolean(),
    questionDays: z.array(keepDaysSchema).min(1),
    firstDays: keepDaysSchema,
  }),
} as const satisfies Record<SettingSubject, z.ZodType>;

export type SettingValues = { readonly [S in SettingSubject]: z.output<(typeof storedSettings)[S]> };

/** What of the stored is fit for the pages. */
export const usableSettings = { ...storedSettings, crisisLines: usableCrisisLines };

/** One for each subject. */
type Several<T> = [T, ...T[]];

const changeOf = <const S extends SettingSubject>(subject: S) =>
  z.strictObject({ subject: z.literal(subject), value: givenSettings[subject] });
type ChangeOf = { [S in SettingSubject]: ReturnType<typeof changeOf<S>> }[SettingSubject];
const settingChangeSchema = z.discriminatedUnion(
  'subject',
  settingSubjects.map(changeOf) as unknown as Several<ChangeOf>,
);
export type SettingChange = z.output<typeof settingChangeSchema>;

/** Who changed it, and in which hour; null: it is as the setup, or Naast itself, began it. A name is null once its account was erased. */
const changedSchema = z
  .strictObject({ by: z.strictObject({ name: z.string().nullable() }), at: instant })
  .nullable();
export type SettingChanged = z.infer<typeof changedSchema>;

const versionOf = <const S extends SettingSubject>(subject: S) => ({
  /** Goes up by one at each change. */
  rev: z.number().int().min(0),
  value: storedSettings[subject],
  changed: changedSchema,
});
/** The file in the data folder that decides this instead of a coordinator; null: there is none. */
const setByFile = z.string().nullable();
const settingOf = <const S extends SettingSubject>(subject: S) =>
  z.strictObject({
    subject: z.literal(subject),
    ...versionOf(subject),
    /** The default value. */
    first: storedSettings[subject],
    /** Newest first. */
    former: z.array(z.strictObject(versionOf(subject))),
    setByFile,
    /** How many questions have each theme, by its id; a theme without any is left out. Null of other subjects. */
    questionsByTheme: z.record(z.string(), z.number().int().min(1)).nullable(),
    may: z.strictObject({ change: z.boolean() }),
  });
type SettingOf = { [S in SettingSubject]: ReturnType<typeof settingOf<S>> }[SettingSubject];
export const settingViewSchema = z.discriminatedUnion(
  'subject',
  settingSubjects.map(settingOf) as unknown as Several<SettingOf>,
);
export type SettingView = z.infer<typeof settingViewSchema>;
export type SettingViewOf<S extends SettingSubject> = Extract<SettingView, { subject: S }>;

const lineOf = <const S extends SettingSubject>(subject: S) =>
  z.strictObject({ subject: z.literal(subject), ...versionOf(subject), setByFile });
type LineOf = { [S in SettingSubject]: ReturnType<typeof lineOf<S>> }[SettingSubject];
const settingRowSchema = z.discriminatedUnion(
  'subject',
  settingSubjects.map(lineOf) as unknown as Several<LineOf>,
);
export type SettingRow = z.infer<typeof settingRowSchema>;

/** A row of the team's first page: see `desk.ts`. */
export const settingRows = ['crisisUnchecked', 'onCallMissing', 'complaintsMissing'] as const;

export const settingRoutes = defineRoutes({
  listSettings: {
    method: 'GET',
    path: '/api/settings',
    summary: 'What a coordinator can change about the organisation, each subject with its present value.',
    ability: 'setting.read',
    reply: z.strictObject({ settings: z.array(settingRowSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  readSetting: {
    method: 'GET',
    path: '/api/settings/:subject',
    summary: 'One subject: its present value, and the former ones, newest first.',
    ability: 'setting.read',
    params: z.strictObject({ subject: z.enum(settingSubjects) }),
    reply: settingViewSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  changeSetting: {
    method: 'PUT',
    path: '/api/settings',
    summary:
      'Changes one subject as a whole. `rev` is that of the value which the coordinator saw: `changedMeanwhile` if there is a later one. The present value again changes nothing.',
    ability: 'setting.change',
    body: z.strictObject({ rev: z.number().int().min(0), change: settingChangeSchema }),
    reply: settingViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  uploadMark: {
    method: 'POST',
    path: '/api/settings/mark',
    summary:
      'A logo: a PNG, JPEG or WebP, which is drawn anew. It counts when a change of `look` names it; until then it waits for a day. `ground`: what it needs behind it.',
    ability: 'setting.change',
    takesBytes: limits.mark.uploadBytes,
    reply: z.strictObject({ mark: markSchema, ground: z.enum(markGrounds) }),
    errors: ['signInNeeded', 'notAllowed', 'tooLarge'],
  },
});

export const settingEvents = defineEvents({
  'organisation:changed': {
    summary: 'A setting of the organisation changed: read again what the screen shows of it.',
    audience: 'every open page',
    payload: z.strictObject({}),
  },
});
