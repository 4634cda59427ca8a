import { z } from 'zod';
import { drawnFactor, recoveryCodesSchema } from './account.js';
import { endTimeSchema } from './clock-time.js';
import { chosenName } from './given-text.js';
import { defineRoutes } from './kit.js';
import { newPassphrase, selfViewSchema } from './people.js';
import { givenSettings } from './settings.js';

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

const { organisation, languages, timeZone, promise, onCall } = givenSettings;

/** The first settings, in the shapes of their subjects. */
export const settingsSchema = z.strictObject({
  name: organisation.shape.name,
  ...languages.shape,
  ...timeZone.shape,
  /** In the legal sense; it makes the retention of the logbook longer. */
  isCareProvider: z.boolean(),
  readingHours: readingHoursSchema,
  promise,
  ...onCall.shape,
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
