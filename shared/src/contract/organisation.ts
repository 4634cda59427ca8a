import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { markGrounds } from '../mark-grounds.js';
import { assetSchema, bilingualSchema, defineRoutes, instant } from './kit.js';
import { keepDaysSchema } from './spreekuur.js';

/** A crisis line. A closed line is never offered first; days and hours are in the organisation's time zone. */
export const crisisLineSchema = z.strictObject({
  id: z.string(),
  label: bilingualSchema,
  /** What it is for, in a short sentence. */
  about: bilingualSchema,
  phone: z.strictObject({ shown: z.string(), dial: z.string() }).nullable(),
  chat: z.url({ protocol: /^https?$/ }).nullable(),
  /** Null: day and night; an end at or before the start is on the next day. Without `days`: each of them. */
  hours: z
    .strictObject({
      from: z.string(),
      to: z.string(),
      /** On which it begins; 1 is Monday. */
      days: z.array(z.number().int().min(1).max(7)).optional(),
    })
    .nullable(),
  /** Offered first on a shared device, because it shows less on a phone bill. */
  discreetPhone: z.strictObject({ shown: z.string(), dial: z.string() }).nullable(),
});
export type CrisisLine = z.infer<typeof crisisLineSchema>;

export const crisisBlockSchema = z.strictObject({
  checkedOn: z.iso.date(),
  danger: z.strictObject({
    label: bilingualSchema,
    phone: z.strictObject({ shown: z.string(), dial: z.string() }),
  }),
  lines: z.array(crisisLineSchema),
  otherwise: bilingualSchema,
  whatNaastIsNot: bilingualSchema,
});
export type CrisisBlock = z.infer<typeof crisisBlockSchema>;

export const houseRulesSchema = z.strictObject({
  version: z.number().int().positive(),
  rules: z.array(bilingualSchema),
});

/** A logo: its id follows from its content. Sizes in pixels. */
export const markSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{32}$/),
  width: z.number().int().positive().max(limits.mark.sideMost),
  height: z.number().int().positive().max(limits.mark.sideMost),
});
export type Mark = z.infer<typeof markSchema>;

export const organisationViewSchema = z.strictObject({
  name: z.string(),
  /** The languages of the screen. */
  languages: z.array(z.enum(languages)),
  timeZone: z.string(),
  /** Whether there is a coordinator; until then the setup page is shown. */
  isSetUp: z.boolean(),
  /** Retention of the logbook, in years. */
  logKeptYears: z.number().int().positive(),
  /** The terms that an asker can choose for a question, in days after the last visit; `first`: for who chooses none. */
  questionKept: z.strictObject({ days: z.array(keepDaysSchema).min(1), first: keepDaysSchema }),
  houseRules: houseRulesSchema,
  /** Its logo, with the address of the picture; null: it has none. */
  mark: z
    .strictObject({
      address: z.string(),
      width: z.number().int(),
      height: z.number().int(),
      ground: z.enum(markGrounds),
    })
    .nullable(),
  /** The address of the styles with its accent colour; null: that of Naast. */
  accentSheet: z.string().nullable(),
  /** Shown on the home page; empty: none. */
  welcome: bilingualSchema,
  /** How to reach the organisation, who is responsible for its data, and where to complain outside the team. Empty: not said. */
  contact: z.string(),
  responsible: z.string(),
  complaints: z.string(),
  /** When Naast is planned to be away; null once that is over. */
  maintenance: z.strictObject({ from: instant, until: instant, text: bilingualSchema }).nullable(),
  crisis: crisisBlockSchema,
  /** The server's clock, so that "open now" is the same everywhere. */
  now: z.iso.datetime(),
});
export type OrganisationView = z.infer<typeof organisationViewSchema>;

export const organisationRoutes = defineRoutes({
  readMark: {
    method: 'GET',
    path: '/api/marks/:markId.png',
    summary: 'A logo. The address follows from its content.',
    ability: 'organisation.read',
    isPublic: true,
    asset: 'image/png',
    params: z.strictObject({ markId: markSchema.shape.id }),
    reply: assetSchema,
    errors: ['notFound'],
  },
  readAccent: {
    method: 'GET',
    path: '/api/accents/:sheet.css',
    summary: 'The styles of an accent colour. The address follows from their content.',
    ability: 'organisation.read',
    isPublic: true,
    asset: 'text/css',
    params: z.strictObject({ sheet: z.string().regex(/^[0-9a-f]{6}-[0-9a-f]{16}$/) }),
    reply: assetSchema,
    errors: ['notFound'],
  },
  readOrganisation: {
    method: 'GET',
    path: '/api/organisation',
    summary:
      'The organisation: its name, languages, time zone, house rules, contacts and crisis lines; planned maintenance; whether it is set up, and how long questions and the log are kept.',
    ability: 'organisation.read',
    isPublic: true,
    reply: organisationViewSchema,
    errors: [],
  },
});
