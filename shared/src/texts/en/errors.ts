import type { Texts } from '../shape.js';

export const errors: Texts['errors'] = {
  alreadyOpen: 'Another host has just opened this room. You can come and sit with them.',
  alreadySent: 'This message had already arrived.',
  badInput: 'Something is not right yet. Please look at the fields.',
  entryStopped: 'In the last half hour nobody new comes in. You can look at another room.',
  houseRulesChanged: 'The house rules have just changed. Please read them once more and tick the box again.',
  internal: 'Something went wrong on our side. Please try again in a moment.',
  nameTaken: 'Somebody here already has this name. Please choose another.',
  noHost: 'There is no host now, so writing pauses for a moment. Your text stays here.',
  notAllowed: 'This is not possible here.',
  notFound: 'This is no longer here.',
  offline: 'Your connection is gone. Try again as soon as it is back.',
  originRefused: 'This page may not ask that. Please open Naast again from its usual address.',
  outsideHours: 'This room is outside its hours now.',
  resting: 'You are resting from writing for a while. Your text stays here.',
  roomClosed: 'The room has closed meanwhile.',
  roomFull: 'All seats have just been taken. You can wait here, or look at another room.',
  seatNeeded: 'Your seat was given back. Walk in again to go on.',
  sessionExpired: 'Your visit has ended. Walk in again to go on.',
  signInFailed: 'This name and passphrase do not belong together. Take your time and try again.',
  signInNeeded: 'Please sign in first.',
  storeUnavailable: 'We cannot keep anything right now. We will try again shortly.',
  tooFast: 'That was a little too fast. Please wait a moment.',
  tooLarge: 'This is too large to send. Please make it shorter.',
};

export const problems: Texts['problems'] = {
  empty: 'Nothing is written here yet.',
  missing: 'This has not been filled in yet.',
  notAllowed: 'This cannot be a name. Use letters on one line, without an address, website or number.',
  tangled: 'Too many marks are piled up here. Please choose something simpler.',
  tooLong: 'This is too long. Please make it a little shorter.',
  tooShort: 'This is too short. Use at least two letters.',
  unknown: 'We do not recognise this.',
  wrongKind: 'We do not recognise this.',
};
