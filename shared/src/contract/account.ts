import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { chosenName } from '../plain-text.js';
import { defineRoutes, instant } from './kit.js';
import { givenPassphrase, newPassphrase, selfViewSchema } from './people.js';
import { codenameSchema } from './spreekuur.js';

/** The caller's own account, team or member: its sign-ins, its secrets, and its end. */

/** Identifies a sign-in without being able to use it. */
export const signInIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{43}$/)
  .brand('SignInId');

export const signInViewSchema = z.strictObject({
  id: signInIdSchema,
  /** The hour in which it began: a sign-in, or a member's entry or question. No finer time is stored. */
  begunAfter: instant,
  isThis: z.boolean(),
});
export type SignInView = z.infer<typeof signInViewSchema>;

export const accountViewSchema = z.strictObject({
  name: z.string(),
  kind: z.enum(['team', 'member']),
  since: instant,
  hasSecondFactor: z.boolean(),
  /** Unused recovery codes; for a member, whether there are recovery words (1 or 0). */
  recoveryLeft: z.number().int().nonnegative(),
  signIns: z.array(signInViewSchema),
});
export type AccountView = z.infer<typeof accountViewSchema>;

/** Shown once, to keep on paper: each works once, instead of a code of the app. */
export const recoveryCodesSchema = z.array(z.string());

/** A generated second factor, with a code that proves that the app has it. */
export const drawnFactor = {
  secret: z.string().regex(/^[A-Z2-7]{32}$/),
  ticket: z.string().max(100),
  code: z.string().min(1).max(40),
};

const ownAccountErrors = ['signInNeeded'] as const;
/** Errors where the passphrase is asked again: attempts are delayed, and too many concurrent ones refused. */
const confirmedErrors = [...ownAccountErrors, 'passphraseWrong', 'tooFast'] as const;
const confirmed = z.strictObject({ passphrase: givenPassphrase });

export const accountRoutes = defineRoutes({
  readAccount: {
    method: 'GET',
    path: '/api/account',
    summary: 'One’s own account, with where it is signed in. No device data: only times.',
    ability: 'account.see',
    reply: accountViewSchema,
    errors: ownAccountErrors,
  },
  saveAccount: {
    method: 'GET',
    path: '/api/account/file',
    summary: 'Everything that is kept about this account, as a text to keep.',
    ability: 'account.see',
    query: z.strictObject({ language: z.enum(languages).default('nl') }),
    isFile: true,
    reply: z.strictObject({ name: z.string(), type: z.literal('text/plain'), text: z.string() }),
    errors: ownAccountErrors,
  },
  endSignIn: {
    method: 'POST',
    path: '/api/account/sign-ins/:signInId/end',
    summary: 'Ends one of one’s own sign-ins, on whatever device it is.',
    ability: 'account.change',
    params: z.strictObject({ signInId: signInIdSchema }),
    reply: accountViewSchema,
    errors: [...ownAccountErrors, 'notFound'],
  },
  endOtherSignIns: {
    method: 'POST',
    path: '/api/account/sign-ins/end-others',
    summary: 'Ends every sign-in but this one.',
    ability: 'account.change',
    reply: accountViewSchema,
    errors: ownAccountErrors,
  },
  changePassphrase: {
    method: 'POST',
    path: '/api/account/passphrase',
    summary: 'Another passphrase. Every other sign-in ends.',
    ability: 'account.change',
    body: z.strictObject({ passphrase: givenPassphrase, next: newPassphrase }),
    reply: accountViewSchema,
    errors: confirmedErrors,
  },
  drawSecondFactor: {
    method: 'POST',
    path: '/api/second-factor',
    summary:
      'Draws a secret for an authenticator app (TOTP). Nothing is kept: it counts once it comes back with its ticket and a code.',
    ability: 'secondFactor.draw',
    reply: z.strictObject({
      /** 160 bits, base32. */
      secret: z.string(),
      /** For the QR code (otpauth:). */
      uri: z.string(),
      ticket: z.string(),
    }),
    errors: [],
  },
  renewSecondFactor: {
    method: 'POST',
    path: '/api/account/second-factor',
    summary:
      'Another authenticator app for a team member. The one before no longer works, nor do its recovery codes.',
    ability: 'secondFactor.renew',
    body: z.strictObject({ passphrase: givenPassphrase, ...drawnFactor }),
    reply: z.strictObject({ recoveryCodes: recoveryCodesSchema }),
    errors: [...confirmedErrors, 'notAllowed', 'codeWrong', 'secondFactorStale'],
  },
  renewRecovery: {
    method: 'POST',
    path: '/api/account/recovery',
    summary: 'New recovery codes (team) or recovery words (members). The ones before no longer work.',
    ability: 'account.change',
    body: z.strictObject({ passphrase: givenPassphrase, language: z.enum(languages) }),
    reply: z.strictObject({
      recoveryCodes: recoveryCodesSchema.nullable(),
      recoveryWords: codenameSchema.nullable(),
    }),
    errors: confirmedErrors,
  },
  endAccount: {
    method: 'POST',
    path: '/api/account/end',
    summary: 'Erases the account: a member or a team member. At once, on every device.',
    ability: 'account.end',
    body: confirmed,
    reply: z.strictObject({}),
    errors: [...confirmedErrors, 'lastCoordinator'],
  },
  signUp: {
    method: 'POST',
    path: '/api/members',
    summary:
      'Makes a member: a name and a passphrase, never an e-mail address. Answers the recovery words, once.',
    ability: 'member.signUp',
    body: z.strictObject({ name: chosenName, passphrase: newPassphrase, language: z.enum(languages) }),
    reply: z.strictObject({ self: selfViewSchema, recoveryWords: codenameSchema }),
    errors: ['notAllowed', 'nameTaken'],
  },
  recover: {
    method: 'POST',
    path: '/api/recover',
    summary: 'A member comes back with the recovery words and a new passphrase. Every other sign-in ends.',
    ability: 'member.recover',
    body: z.strictObject({
      words: z.string().max(limits.codename.maxCharacters),
      passphrase: newPassphrase,
      language: z.enum(languages),
    }),
    reply: z.strictObject({ self: selfViewSchema, recoveryWords: codenameSchema }),
    errors: ['notAllowed', 'recoveryUnknown'],
  },
});
