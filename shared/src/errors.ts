import { z } from 'zod';

/**
 * Why something was refused: a closed list, with the HTTP status it travels under.
 * The same code stands in a socket's ack. Nobody reads a message text; the screen has a sentence per code.
 */
export const errorStatus = {
  badInput: 400,
  signInNeeded: 401,
  signInFailed: 401,
  codenameUnknown: 401,
  codeNeeded: 401,
  codeWrong: 401,
  passphraseWrong: 401,
  recoveryUnknown: 401,
  sessionExpired: 401,
  setupCodeWrong: 401,
  notAllowed: 403,
  originRefused: 403,
  notFound: 404,
  alreadyGreeted: 409,
  alreadyOpen: 409,
  alreadySent: 409,
  alreadySetUp: 409,
  alreadyTaken: 409,
  cannotTake: 409,
  changedMeanwhile: 409,
  codenameConfirmed: 409,
  codenameReplaced: 409,
  entryPaused: 409,
  entryStopped: 409,
  houseRulesChanged: 409,
  lastCoordinator: 409,
  needsSecondPerson: 409,
  nameTaken: 409,
  noHost: 409,
  notSetUp: 409,
  outsideHours: 409,
  resting: 409,
  roomClosed: 409,
  roomFull: 409,
  questionClosed: 409,
  questionSetAside: 409,
  seatNeeded: 409,
  secondFactorStale: 409,
  speaksOfDanger: 409,
  takeFirst: 409,
  invitationGone: 410,
  tooLarge: 413,
  locked: 423,
  tooFast: 429,
  internal: 500,
  storeUnavailable: 503,
  tooManyConnections: 503,
} as const;

export type ErrorCode = keyof typeof errorStatus;
export const errorCodes = Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]];

/**
 * Why something failed without an answer of Naast: codes of the browser's own, with a sentence each. `offline`: the device is offline.
 * `noAnswer`: it has, and Naast did not answer, or something else did. `ownFault`: a mistake in the page itself.
 * `cookieRefused`: the answer came, and the browser did not keep the cookie that makes it of use.
 */
export const browserRefusals = ['offline', 'noAnswer', 'ownFault', 'cookieRefused'] as const;
export type BrowserRefusal = (typeof browserRefusals)[number];
export type Refusal = ErrorCode | BrowserRefusal;

export const isErrorCode = (refusal: string): refusal is ErrorCode => refusal in errorStatus;

/** What can be wrong with one field; the screen has a sentence for each. */
export const problems = [
  'missing',
  'wrongKind',
  'empty',
  'tooShort',
  'tooLong',
  'tooCommon',
  'tangled',
  'notAllowed',
  'roleWord',
  'unknown',
] as const;
export type Problem = (typeof problems)[number];

export const errorViewSchema = z.strictObject({
  code: z.enum(errorCodes),
  /** Only with `badInput`: which field, and what is wrong with it. Never the value. */
  fields: z.array(z.strictObject({ path: z.string(), problem: z.enum(problems) })).optional(),
  /** Only with `tooFast`: milliseconds to wait before the same request is welcome. */
  retryAfterMs: z.number().int().nonnegative().optional(),
});
export type ErrorView = z.infer<typeof errorViewSchema>;

/** The body of every REST answer that is a refusal. */
export const refusalSchema = z.strictObject({ error: errorViewSchema });

/** Turns a schema's complaint into field problems. Unknown keys and values are never echoed. */
export function fieldProblems(error: z.ZodError): NonNullable<ErrorView['fields']> {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), problem: problemOf(issue) }));
}

function problemOf(issue: z.core.$ZodIssue): Problem {
  switch (issue.code) {
    case 'custom':
      return problems.find((problem) => problem === issue.params?.problem) ?? 'notAllowed';
    case 'invalid_type':
      return issue.input === undefined ? 'missing' : 'wrongKind';
    case 'too_small':
      return 'tooShort';
    case 'too_big':
      return 'tooLong';
    case 'unrecognized_keys':
      return 'unknown';
    default:
      return 'notAllowed';
  }
}
