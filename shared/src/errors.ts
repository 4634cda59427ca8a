/**
 * All error codes, with their HTTP status. A socket's ack has the same code. There is no message text; the screen has a
 * sentence per code.
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
  doorAjar: 409,
  entryPaused: 409,
  entryStopped: 409,
  holdsCodename: 409,
  holdsContact: 409,
  houseRulesChanged: 409,
  lastCoordinator: 409,
  needsSecondPerson: 409,
  nameTaken: 409,
  noHost: 409,
  notSetUp: 409,
  outOfRoom: 409,
  outsideHours: 409,
  resting: 409,
  roomClosed: 409,
  roomFull: 409,
  roomIsOpen: 409,
  roomNeedsHost: 409,
  roomPaused: 409,
  roomsFull: 409,
  questionClosed: 409,
  questionSetAside: 409,
  seatNeeded: 409,
  secondFactorStale: 409,
  speaksOfDanger: 409,
  takeFirst: 409,
  talkEnded: 409,
  writingPaused: 409,
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
 * Failures without an answer of Naast: codes of the browser. `offline`: the device has no connection. `noAnswer`: it
 * has one, and Naast did not answer, or something else did. `ownFault`: an error in the page itself. `cookieRefused`:
 * the browser did not keep the cookie. `partMissing`: a script of the page did not come, as after an upgrade.
 */
export const browserRefusals = ['offline', 'noAnswer', 'ownFault', 'cookieRefused', 'partMissing'] as const;
export type BrowserRefusal = (typeof browserRefusals)[number];
export type Refusal = ErrorCode | BrowserRefusal;

export const isErrorCode = (refusal: string): refusal is ErrorCode => refusal in errorStatus;

/** Problems of a field; the screen has a sentence for each. */
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
