import { z } from 'zod';
import { limits } from '../limits.js';
import { characterCount } from '../plain-text.js';
import { teamRoles } from '../roles.js';
import { defineEvents, defineRoutes, instant } from './kit.js';

/** What the screen may offer this actor; the server still authorizes each request. All false while locked. */
const mayNowSchema = z.strictObject({
  /** As a visitor, under a chosen name. Whether a room lets anybody in now: `RoomView`. */
  enterRooms: z.boolean(),
  /** As a host; joining an open session as well. */
  openRooms: z.boolean(),
  /** Hear which rooms ask the team for help. */
  hearHelp: z.boolean(),
  askQuestions: z.boolean(),
  /** Sign up as a member, or recover a member's account. */
  signUp: z.boolean(),
  /** The list of questions, without anybody's words. */
  seeQuestions: z.boolean(),
  /** May read askers' questions, and answer. */
  answerQuestions: z.boolean(),
  seeTeam: z.boolean(),
  /** Who has the duty now. */
  seeDuty: z.boolean(),
  seeAlarms: z.boolean(),
  /** What was flagged, and what was decided. */
  seeCases: z.boolean(),
  /** What moderation does to people in rooms, now. */
  seeMeasures: z.boolean(),
  /** What happened since a shift began. */
  seeShift: z.boolean(),
  /** What moderation counted, by month. */
  seeFigures: z.boolean(),
  manageTeam: z.boolean(),
  readLog: z.boolean(),
  seeFaults: z.boolean(),
  readSettings: z.boolean(),
  /** Make, change, pause and remove rooms. */
  arrangeRooms: z.boolean(),
});
export type MayNow = z.infer<typeof mayNowSchema>;

/** Whether somebody said, in this session, that they share the device; an anonymous actor has no session to keep it in. */
const sharesDevice = z.boolean();

/** The actor of this browser's session: anonymous (no session), a visitor, a member or a team account. */
export const selfViewSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('anonymous'), may: mayNowSchema }),
  z.strictObject({ kind: z.literal('visitor'), sharesDevice, may: mayNowSchema }),
  z.strictObject({ kind: z.literal('member'), name: z.string(), sharesDevice, may: mayNowSchema }),
  z.strictObject({
    kind: z.literal('team'),
    name: z.string(),
    roles: z.array(z.enum(teamRoles)),
    /** False: the passphrase alone signs in. */
    hasSecondFactor: z.boolean(),
    /** When the screen locks, unless there is activity. */
    locksAt: instant,
    sharesDevice,
    may: mayNowSchema,
  }),
  /** A locked team session: only the passphrase opens it. */
  z.strictObject({
    kind: z.literal('locked'),
    /** Empty after a quick exit: the page then names nobody. */
    name: z.string(),
    sharesDevice,
    may: mayNowSchema,
  }),
]);
export type SelfView = z.infer<typeof selfViewSchema>;

/** A new passphrase. The server also refuses easily guessed ones. */
export const newPassphrase = z.string().superRefine((raw, context) => {
  const { minCharacters, maxCharacters } = limits.passphrase;
  const count = raw.length > 4 * maxCharacters ? raw.length : characterCount(raw.normalize('NFKC'));
  const problem = count < minCharacters ? 'tooShort' : count > maxCharacters ? 'tooLong' : null;
  if (problem) context.addIssue({ code: 'custom', params: { problem } });
});

export const givenPassphrase = z.string().min(1).max(limits.passphrase.maxCharacters);

const givenName = z.string().min(1).max(limits.name.maxCharacters);

export const peopleRoutes = defineRoutes({
  readSelf: {
    method: 'GET',
    path: '/api/self',
    summary: 'The actor of this browser’s session.',
    ability: 'self.read',
    openWhileLocked: true,
    reply: selfViewSchema,
    errors: [],
  },
  signIn: {
    method: 'POST',
    path: '/api/sign-in',
    summary:
      'Signs a team member or a member in. Unknown name and wrong passphrase get the same answer. After the right passphrase of an account with a second factor: `codeNeeded`; the same again with a code of the authenticator app, or a recovery code.',
    ability: 'signIn.start',
    openWhileLocked: true,
    body: z.strictObject({
      name: givenName,
      passphrase: givenPassphrase,
      code: z.string().min(1).max(40).optional(),
    }),
    reply: selfViewSchema,
    errors: ['signInFailed', 'codeNeeded', 'codeWrong', 'tooFast'],
  },
  openDraft: {
    method: 'POST',
    path: '/api/draft-key',
    summary:
      'A key under which this browser may keep typed words until they are sent. With the ticket of an earlier answer: the same key. In a visit the key ends with the visit; before one, with the ticket.',
    ability: 'draft.keep',
    body: z.strictObject({ ticket: z.string().max(200).optional() }),
    reply: z.strictObject({
      ticket: z.string(),
      /** 256 bits, base64url. */
      key: z.string(),
    }),
    errors: [],
  },
  signOut: {
    method: 'POST',
    path: '/api/sign-out',
    summary: 'Ends this visit or sign-in, also on open sockets.',
    ability: 'signIn.end',
    openWhileLocked: true,
    reply: z.strictObject({}),
    errors: [],
  },
  shareDevice: {
    method: 'POST',
    path: '/api/shared-device',
    summary:
      'The person says that others use this device, or takes it back. Kept for the visit, which begins with it where there is none.',
    ability: 'device.share',
    openWhileLocked: true,
    body: z.strictObject({ isShared: z.boolean() }),
    reply: selfViewSchema,
    errors: [],
  },
  acceptHouseRules: {
    method: 'POST',
    path: '/api/house-rules/accept',
    summary:
      'A team member says yes to changed house rules; hosts and consultants are asked at their next entry of a room. `houseRulesChanged`: there are others by now.',
    ability: 'houseRules.accept',
    body: z.strictObject({ version: z.number().int().min(1) }),
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed', 'houseRulesChanged'],
  },
  leaveQuickly: {
    method: 'POST',
    path: '/api/leave-quickly',
    summary:
      'The quick exit: ends this visit or sign-in, also on open sockets. That of a host who holds an open room locks instead, so that the seat is kept; they are away at once, and the duty lead sees it.',
    ability: 'signIn.end',
    openWhileLocked: true,
    reply: z.strictObject({}),
    errors: [],
  },
  lock: {
    method: 'POST',
    path: '/api/lock',
    summary: 'Locks the screen of a team member: until the passphrase is given, this sign-in reads nothing.',
    ability: 'signIn.lock',
    openWhileLocked: true,
    reply: selfViewSchema,
    errors: ['signInNeeded'],
  },
  unlock: {
    method: 'POST',
    path: '/api/unlock',
    summary: 'Opens a locked screen again, with everything as it was.',
    ability: 'signIn.lock',
    openWhileLocked: true,
    body: z.strictObject({ passphrase: givenPassphrase }),
    reply: selfViewSchema,
    errors: ['signInNeeded', 'passphraseWrong', 'tooFast'],
  },
  stillHere: {
    method: 'POST',
    path: '/api/still-here',
    summary: 'The person typed, tapped or scrolled: the screen does not lock yet. At most once a minute.',
    ability: 'signIn.lock',
    reply: z.strictObject({}),
    errors: ['signInNeeded'],
  },
});

export const peopleEvents = defineEvents({
  'signIn:ended': {
    summary: 'This visit or sign-in has ended; the socket closes.',
    audience: 'the sockets of that one sign-in session, or all of an account that ended',
    payload: z.strictObject({}),
  },
  'signIn:locked': {
    summary: 'The screen of this sign-in has locked; the socket closes until it is opened again.',
    audience: 'the sockets of that one sign-in session',
    payload: z.strictObject({}),
  },
  'self:changed': {
    summary: 'What this account may do has changed: read it again.',
    audience: 'the sockets of that one account',
    payload: z.strictObject({}),
  },
});
