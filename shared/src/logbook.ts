/**
 * Acts that the logbook records: private reads, and decisions. Add an act at the end of its list, and never rename one:
 * its name is hashed into the chain.
 */

/** Reads, and joining where one can then read. Entered before anything is shown, once an hour per account and place. */
export const logReads = [
  'question.read',
  'room.joined',
  'question.skimmed',
  'safety.read',
  'talk.joined',
  'room.handoverRead',
  'room.consulted',
  'case.read',
] as const;
export type LogRead = (typeof logReads)[number];

/** Reads as well, each of which is entered: once per opening. */
export const logOpenings = [
  // The words that a person left to be found by, by the taker of the alarm.
  'safety.foundOpened',
  // The words of a closed room, by the duty lead.
  'room.reviewed',
] as const;
export type LogOpening = (typeof logOpenings)[number];

/** Entered after they are stored. Messages and answers are in the place itself, not here. */
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
  // A setting, by its subject.
  'setting.organisation',
  'setting.houseRules',
  'setting.maintenance',
  'setting.hours',
  'setting.promise',
  'setting.onCall',
  'setting.themes',
  'setting.languages',
  'setting.timeZone',
  'setting.crisisLines',
  // The room itself, by a coordinator.
  'room.made',
  'room.changed',
  'room.moved',
  'room.paused',
  'room.resumed',
  'room.removed',
  'setting.retention',
  'setting.look',
  'setting.detectors',
  'duty.taken',
  'duty.offered',
  'duty.ended',
  // Alarms about people; `alarm.seen` is a fault.
  'safety.raised',
  'safety.taken',
  'safety.closed',
  'safety.tried',
  // A page of the organisation, by its name.
  'setting.terms',
  'setting.accessibility',
  'setting.complaints',
  'setting.lostWords',
  // A host put a content note on a message, and took one away.
  'room.noted',
  'room.noteLifted',
  // Apart from a room; an offer is not entered, so that a no leaves no trace.
  'talk.ended',
  // A host, for the whole room.
  'room.pinned',
  'room.unpinned',
  'room.slowed',
  'room.slowLifted',
  'room.writingPaused',
  'room.writingResumed',
  'room.helpAsked',
  'room.helpWithdrawn',
  'room.helpAnswered',
  'room.handedOver',
  'room.handoverRemoved',
  // A host told that the room closes in five minutes, and took it back.
  'room.endAnnounced',
  'room.endWithdrawn',
  // A host ended reading along unseen in a session, and allowed it again.
  'room.silentEnded',
  'room.silentAllowed',
  // A host took away how a person said that they are.
  'room.howCleared',
  // What was flagged, by a person of the team.
  'case.decided',
  'case.passedOn',
  // A host, about one person in a room: told them something, slowed them, put them out of it for today.
  'room.personNoted',
  'room.personSlowed',
  'room.personSlowLifted',
  'room.outToday',
  // For longer: proposed by one, agreed to by another.
  'room.outProposed',
  'room.outConfirmed',
  'room.outLifted',
  // A hidden message in other words, given back or not.
  'room.rewrittenGivenBack',
  'room.rewrittenDeclined',
  // An appeal of the person whom a measure was about.
  'appeal.right',
  'appeal.notRight',
  // A host put the door ajar for a session, or opened it again; and decided about texts that waited.
  'room.doorAjar',
  'room.doorOpened',
  'room.heldPlaced',
  'room.heldReturned',
  'room.heldDeclined',
  'room.heldWaitsAgain',
  // A case that is illegal or threatens a life, and a step that was taken.
  'case.markedGrave',
  'case.unmarkedGrave',
  'case.stepDone',
  'case.stepUndone',
  // A hold on the deletion of its words: asked for by one, agreed to by another; lifted by one, or over by itself.
  'case.holdProposed',
  'case.holdConfirmed',
  'case.holdLifted',
  'case.holdEnded',
] as const;

export type LogDecision = (typeof logDecisions)[number];

export const logActs = [...logReads, ...logOpenings, ...logDecisions] as const;
export type LogAct = (typeof logActs)[number];

/** Where: a room (a setting of the organisation), or a place that can be erased. */
export const logPlaceKinds = ['room', 'roomSession', 'thread'] as const;
export type LogPlaceKind = (typeof logPlaceKinds)[number];
