import { z } from 'zod';
import { isChatAddress } from '../chat-address.js';
import { isEmergencyNumber } from '../emergency-numbers.js';
import type { Problem } from '../errors.js';
import { limits } from '../limits.js';
import { answersAtNight, isTalkAtNight } from '../night-lines.js';
import { dialOf, isPaidNumber, isPhoneNumber } from '../phone-number.js';
import { clockTimeSchema, endTimeSchema } from './clock-time.js';
import { houseText } from './given-text.js';
import { bilingualSchema, defineRoutes } from './kit.js';
import { crisisBlockSchema, crisisLineSchema } from './organisation.js';

/** The crisis lines as a coordinator gives them, and as they are stored. What Naast itself cannot do is not theirs to change. */

const sizes = limits.settings.crisis;

const refuse = (context: z.core.$RefinementCtx, path: PropertyKey[], problem: Problem) =>
  context.addIssue({ code: 'custom', path, params: { problem } });

/** In both languages: a page is complete in each. */
const pair = (maxCharacters: number) =>
  z.strictObject({ nl: houseText({ maxCharacters }), en: houseText({ maxCharacters }) });

/** `dial` follows from what is shown, so that nobody calls another number than they read. */
const phone = z
  .strictObject({ shown: houseText({ maxCharacters: sizes.numberMaxCharacters }), dial: z.string() })
  .superRefine(({ shown, dial }, context) => {
    if (shown !== '' && (!isPhoneNumber(shown) || isPaidNumber(shown) || dial !== dialOf(shown)))
      refuse(context, ['shown'], 'notAllowed');
  });

const chat = houseText({ maxCharacters: sizes.chatMaxCharacters }).superRefine((address, context) => {
  if (address !== '' && !isChatAddress(address)) refuse(context, [], 'notAllowed');
});

/** One that begins with 0 or a plus may be written in groups; in "112 24 uur" there are two numbers. 000 is Australia's. */
const numbers = /000(?!\d)|[+0](?:[ ().-]*\d)+|\d(?:[().-]*\d)*/g;
/** The first number in a text that somebody could call: of three digits or more. */
const firstNumberIn = (text: string): string | undefined =>
  (text.match(numbers) ?? []).map(dialOf).find((number) => /\d{3}/.test(number));

const line = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    label: pair(sizes.labelMaxCharacters),
    about: pair(sizes.aboutMaxCharacters),
    phone: phone.nullable(),
    chat: chat.nullable(),
    /** An end at or before the start is on the next day. */
    hours: z
      .strictObject({
        from: clockTimeSchema,
        to: endTimeSchema,
        days: z
          .array(z.number().int().min(1).max(7))
          .min(1)
          .refine((days) => new Set(days).size === days.length, { params: { problem: 'notAllowed' } })
          .optional(),
      })
      .refine(({ from, to }) => from !== to, { path: ['to'], params: { problem: 'notAllowed' } })
      .nullable(),
    discreetPhone: phone.nullable(),
  })
  .superRefine((given, context) => {
    if (given.phone === null && given.chat === null) refuse(context, ['phone'], 'missing');
  });

const lines = z.array(line).superRefine((given, context) => {
  if (given.length > sizes.linesMost) refuse(context, [], 'tooLong');
  else if (!given.some(isTalkAtNight)) refuse(context, [], 'missing');
  given.forEach(({ id }, at) => {
    if (given.findIndex((other) => other.id === id) < at) refuse(context, [at, 'id'], 'notAllowed');
  });
});

export const givenCrisisLines = z.strictObject({
  /** The day on which somebody called or visited each of them. */
  checkedOn: z.iso.date(),
  /** Somebody of this organisation did so; not, as long as the date is that of a set which came with Naast. */
  isChecked: z.boolean(),
  danger: z
    .strictObject({ label: pair(sizes.aboutMaxCharacters), phone })
    .superRefine(({ label, phone: { shown } }, context) => {
      for (const language of ['nl', 'en'] as const)
        if (firstNumberIn(label[language]) !== dialOf(shown)) refuse(context, ['label', language], 'missing');
      if (shown !== '' && !isEmergencyNumber(dialOf(shown)))
        refuse(context, ['phone', 'shown'], 'notAllowed');
    }),
  lines,
  otherwise: pair(sizes.otherwiseMaxCharacters),
});

const { checkedOn, danger, otherwise } = crisisBlockSchema.shape;
export const storedCrisisLines = z.object({
  checkedOn,
  isChecked: z.boolean(),
  danger,
  lines: z.array(z.object(crisisLineSchema.shape)),
  otherwise,
});

/** Whether a stored value is fit for every page: what is given has more rules, which a later release may change. */
export const usableCrisisLines = storedCrisisLines.refine(
  ({ lines: stored, danger: { phone: emergency } }) =>
    stored.some(answersAtNight) && isEmergencyNumber(emergency.dial),
);

const setFacts = {
  /** Of which country. */
  country: bilingualSchema,
  /** Where the numbers were read. */
  sources: z.array(z.url({ protocol: /^https$/ })),
  /** What a coordinator has to know before taking it over; empty: nothing. */
  note: bilingualSchema,
};
/** A file with crisis lines that comes with Naast: held to what a coordinator is held to, for it stands on the same pages. */
export const crisisSetSchema = givenCrisisLines.omit({ isChecked: true }).extend({
  whatNaastIsNot: pair(sizes.notMaxCharacters),
  ...setFacts,
});
export type CrisisSet = z.infer<typeof crisisSetSchema>;
/** One in the data folder, which need not say where it is from. */
export const crisisFileSchema = crisisSetSchema.partial({ country: true, sources: true, note: true });

const crisisSetViewSchema = z.strictObject({ id: z.string(), ...setFacts, value: storedCrisisLines });
export type CrisisSetView = z.infer<typeof crisisSetViewSchema>;

export const crisisLineRoutes = defineRoutes({
  listCrisisSets: {
    method: 'GET',
    path: '/api/crisis-sets',
    summary:
      'The crisis lines of each country that come with Naast, to begin with. Nothing changes by reading them.',
    ability: 'setting.read',
    reply: z.strictObject({ sets: z.array(crisisSetViewSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  saveCrisisLines: {
    method: 'GET',
    path: '/api/crisis-lines/file',
    summary:
      'The present crisis lines as one file: to keep, to read in elsewhere, or as the crisis.json of a data folder.',
    ability: 'setting.read',
    isFile: true,
    reply: z.strictObject({ name: z.string(), type: z.literal('text/plain'), text: z.string() }),
    errors: ['signInNeeded', 'notAllowed'],
  },
});
