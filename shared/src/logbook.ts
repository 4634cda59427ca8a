/**
 * What the log of the team writes down: reads of what is private, and decisions. A closed list. An act is added at the end of its
 * part and never renamed: its name is sealed into the chain.
 */

/** Reads, and coming in where one then reads along. Written before anything is shown, once an hour per person and place. */
export const logReads = ['question.read', 'room.joined', 'question.skimmed'] as const;
export type LogRead = (typeof logReads)[number];

/** Written once they are stored. What somebody says or answers stands in the place itself, not here. */
export const logDecisions = [
  'room.opened',
  'room.closed',
  'room.rested',
  'room.restLifted',
  // A message was hidden, and restored.
  'room.folded',
  'room.unfolded',
  'room.entryPaused',
  'room.entryResumed',
  'room.letIn',
  'room.seatFreed',
  'question.readIn',
  'question.taken',
  'question.handedOver',
  'question.letGo',
  'team.invited',
  'team.invitationWithdrawn',
  'team.joined',
  'team.cameBack',
  'team.roleGiven',
  'team.roleTaken',
  'team.verified',
  'team.proposed',
  'team.proposalWithdrawn',
  'team.confirmed',
  'team.left',
  'team.removed',
  'team.signInReset',
  'setup.finished',
  'alarm.seen', // a fault of the installation
  'question.setAside',
  'question.givenBack',
] as const;

export const logActs = [...logReads, ...logDecisions] as const;
export type LogAct = (typeof logActs)[number];

/** Where: a room (a setting of the organisation), or one of the places that can be erased. */
export const logPlaceKinds = ['room', 'roomSession', 'thread'] as const;
export type LogPlaceKind = (typeof logPlaceKinds)[number];
