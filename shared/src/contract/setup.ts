import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { isTimeZone } from '../time-zone.js';
import { drawnFactor, recoveryCodesSchema } from './account.js';
import { endTimeSchema } from './clock-time.js';
import { chosenName, plainText } from './given-text.js';
import { defineRoutes } from './kit.js';
import { newPassphrase, selfViewSchema } from './people.js';

/** When the team reads questions: the same hours on each of these days. */
export const readingHoursSchema = z
  .strictObject({
    weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
    from: endTimeSchema,
    to: endTimeSchema,
  })
  .superRefine(({ from, to }, context) => {
    if (from >= to) context.addIssue({ code: 'custom', path: ['to'], params: { problem: 'notAllowed' } });
  });

const timeZone = z.string().superRefine((name, context) => {
  if (!isTimeZone(name)) context.addIssue({ code: 'custom', params: { problem: 'notAllowed' } });
});

const days = z.number().int().min(1).max(limits.organisation.promiseDaysMost);

export const settingsSchema = z.strictObject({
  name: plainText({ minCharacters: 2, maxCharacters: limits.organisation.nameMaxCharacters }),
  /** The languages of the screen. */
  languages: z.array(z.enum(languages)).min(1).max(languages.length),
  timeZone,
  /** In the legal sense; it makes the retention of the logbook longer. */
  isCareProvider: z.boolean(),
  readingHours: readingHoursSchema,
  promise: z
    .strictObject({ helloWorkingDays: days, answerWorkingDays: days })
    .superRefine(({ helloWorkingDays, answerWorkingDays }, context) => {
      if (answerWorkingDays < helloWorkingDays)
        context.addIssue({ code: 'custom', path: ['answerWorkingDays'], params: { problem: 'notAllowed' } });
    }),
  /** Whom the team calls when something cannot wait; sealed, for the team only. May be empty. */
  onCall: z.string().max(limits.organisation.onCallMaxCharacters),
});
export type Settings = z.infer<typeof settingsSchema>;

export const setupRoutes = defineRoutes({
  finishSetup: {
    method: 'POST',
    path: '/api/setup',
    summary:
      'Sets a new installation up, with the one-time code that its terminal shows. Makes the first coordinator, signs in, and answers the recovery codes, once.',
    ability: 'setup.finish',
    body: z.strictObject({
      setupCode: z.string().max(60),
      settings: settingsSchema,
      /** Without a backup of the key, losing the disk loses all texts. */
      isKeyBackedUp: z.literal(true),
      name: chosenName,
      passphrase: newPassphrase,
      ...drawnFactor,
    }),
    reply: z.strictObject({ self: selfViewSchema, recoveryCodes: recoveryCodesSchema }),
    errors: ['alreadySetUp', 'setupCodeWrong', 'codeWrong', 'secondFactorStale', 'nameTaken'],
  },
});
