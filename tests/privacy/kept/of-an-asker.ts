import type { MyQuestion } from '@naast/shared/contract/spreekuur';

/** What the test knows of the question that is saved. */
export interface KnownQuestion {
  readonly question: MyQuestion;
  readonly theme: string;
  readonly day: (moment: string) => string;
  readonly askedOn: string;
  readonly confirmedOn: string;
  readonly answeredOn: string;
  readonly lastVisitOn: string;
  readonly withdrawnOn: string;
  readonly words: readonly string[];
}

/** What of a field the file says; or, for what is not in it, why. */
export type FieldRule<K> = ((known: K) => readonly string[]) | { readonly notInFile: string };
const not = (notInFile: string): FieldRule<KnownQuestion> => ({ notInFile });

const id = not('a random id, or a number of order: it says nothing of anybody');
const machinery = not('follows from what the file says, so that it can be looked for');
const ofTeam = not('what the team thought and did among itself; the file says that it is not in it');
const held = not('nothing that is written in a question is held: it is there at once');
const secret = not('a keyed hash that leads to nothing but this question');

/** Every field in which something about an asker is kept. A field that is not here fails the test. */
export const keptOfAnAsker: Readonly<Record<string, FieldRule<KnownQuestion>>> = {
  'threads._id': id,
  'threads.codeHash': () => ['Je negen woorden bewaren we niet'],
  'threads.askKeyHash': secret,
  'threads.askerSeatId': id,
  'threads.confirmedAt': ({ confirmedOn }) => [
    `Je zei dat je je negen woorden hebt bewaard, op: ${confirmedOn}`,
  ],
  'threads.language': () => ['Taal: Nederlands'],
  'threads.themeIds': ({ theme }) => [`Thema’s: ${theme}`],
  'threads.askedFor': () => ['Over wie gaat je vraag? Over iemand om wie ik geef (familie, vriend, partner)'],
  'threads.voiceWish': () => [
    'Van wie wil je antwoord? Van allebei: iemand met ervaring én een professional',
  ],
  'threads.tone': () => ['Hoe zullen we schrijven? Zakelijk en duidelijk'],
  'threads.keepDays': () => ['Hoe lang bewaren we je vraag? Een jaar'],
  'threads.urgency': ofTeam,
  'threads.worries': ofTeam,
  'threads.askedAt': ({ askedOn }) => [`Gesteld op: ${askedOn}`, `Mijn vraag, ${askedOn}`],
  'threads.isAlarmDue': machinery,
  'threads.helloBy': ({ question, day }) => [`Beloofd: gelezen uiterlijk: ${day(question.helloBy)}`],
  'threads.greeting.accountId': ofTeam,
  'threads.greeting.clientKey': id,
  'threads.greeting.at': ({ answeredOn }) => [`Groet van Noor (ervaringsdeskundige), ${answeredOn}`],
  'threads.askerWroteSeq': id,
  'threads.seenSeq': ({ question }) => [`Hoeveel berichten je hebt gezien: ${question.seenSeq}`],
  'threads.lastVisitOn': ({ lastVisitOn }) => [`Laatste dag dat je hier was: ${lastVisitOn}`],
  'threads.firstAnswerAt': ({ answeredOn }) => [`Ruben (psycholoog) schreef, ${answeredOn}`],
  'threads.withdrawnAt': ({ withdrawnOn }) => [`Ingetrokken op: ${withdrawnOn}`],
  // Withdrawn, a question is aside no more; `spreekuur/setting-aside` shows what the file says of one that is.
  'threads.setAside.at': ({ question, day }) =>
    question.setAside ? [`Door het team opzij gezet op: ${day(question.setAside.at)}`] : [],
  'threads.setAside.reason': ({ question }) => (question.setAside ? ['Wij d'] : []),
  'threads.voices.id': id,
  'threads.voices.kind': () => [
    'Antwoord: iemand die het zelf heeft meegemaakt',
    'Antwoord: een professional',
  ],
  'threads.voices.takenBy': ofTeam,
  'threads.voices.seatId': id,
  'threads.voices.takenAt': ofTeam,
  'threads.voices.isHandedOver': ofTeam,
  'threads.voices.promisedFrom': ({ askedOn }) => [`Gesteld op: ${askedOn}`],
  'threads.voices.promisedBy': ({ question, day }) =>
    question.voices.map(({ promisedBy }) => `beloofd: uiterlijk ${day(promisedBy)}`),
  'threads.voices.askedBackSeq': () => ['vroeg iets terug, Noor'],
  'threads.voices.answeredSeq': () => ['heeft geantwoord, Ruben'],
  'threads.rev': id,
  'threads.dueBy': machinery,
  'threads.list': machinery,
  'threads.rank': machinery,
  'threads.waitsForAsker': machinery,
  'threads.keptUntil': ({ question, day }) => [`Bewaard tot: ${day(question.keptUntil ?? '')}`],
  'threads.changedAt': machinery,
  'threads.schemaVersion': machinery,

  'messages._id': id,
  'messages.placeId': id,
  'messages.placeKind': machinery,
  'messages.seq': id,
  'messages.rev': id,
  'messages.revs': id,
  'messages.clientKey': id,
  'messages.seatId': id,
  'messages.body': ({ words }) => words,
  'messages.text': ({ words }) => words,
  'messages.sentAt': ({ askedOn, answeredOn }) => [`Mijn vraag, ${askedOn}`, `schreef, ${answeredOn}`],
  'messages.foldedAt': not('hiding is of rooms'),
  'messages.foldedBy': not('hiding is of rooms'),
  'messages.foldedWhy': not('hiding is of rooms'),
  'messages.schemaVersion': machinery,

  'heldMessages._id': held,
  'heldMessages.placeId': held,
  'heldMessages.placeKind': held,
  'heldMessages.clientKey': held,
  'heldMessages.seatId': held,
  'heldMessages.body': held,
  'heldMessages.sentAt': held,
  'heldMessages.isReleased': held,
  'heldMessages.schemaVersion': held,

  'seats._id': id,
  'seats.placeId': id,
  'seats.placeKind': machinery,
  'seats.holder': secret,
  'seats.nameKey': not('seats in a question have none'),
  'seats.chair': not('seats in a question have none'),
  'seats.silentChair': not('reading along unseen is of rooms'),
  'seats.rowNumber': not('waiting for a chair is of rooms'),
  'seats.waitsSince': not('waiting for a chair is of rooms'),
  'seats.isSkipped': not('waiting for a chair is of rooms'),
  'seats.isUnseen': not('in a question nobody waits or reads along'),
  // The asker has no name.
  'seats.name': () => ['Noor', 'Ruben'],
  'seats.role': () => [
    'Noor (ervaringsdeskundige)',
    'een professional, heeft geantwoord, Ruben (psycholoog)',
  ],
  'seats.hue': not('seats in a question have none'),
  'seats.standing': machinery,
  'seats.presence': not('in a question nobody is there or away'),
  'seats.nodes': not('in a question nobody is there or away'),
  'seats.enteredAt': not('the moment of the first entry from it, which the file says'),
  'seats.presentUntil': not('in a question nobody is there or away'),
  'seats.releaseAt': not('in a question nobody is there or away'),
  'seats.restingUntil': not('resting is of rooms'),
  'seats.restedBy': not('resting is of rooms'),
  'seats.restedWhy': not('resting is of rooms'),
  'seats.slowed.seconds': not('slowing a person is of rooms'),
  'seats.slowed.since': not('slowing a person is of rooms'),
  'seats.slowed.until': not('slowing a person is of rooms'),
  'seats.personMark': not('by it a room finds who is out of it: of rooms'),
  'seats.profession': not('a seat in a question has none: each message says it'),
  'seats.editTurn.at': not('slow mode is of rooms'),
  'seats.editTurn.key': not('slow mode is of rooms'),
  'seats.turn.at': not('slow mode is of rooms'),
  'seats.turn.key': not('slow mode is of rooms'),
  'seats.how': not('how somebody is, is said in rooms'),
  'seats.howCleared.bySeatId': not('how somebody is, is said in rooms'),
  'seats.howCleared.why': not('how somebody is, is said in rooms'),
  'seats.freed.bySeatId': not('freeing a chair is of rooms'),
  'seats.freed.reason': not('freeing a chair is of rooms'),
  'seats.schemaVersion': machinery,

  'notes._id': id,
  'notes.threadId': id,
  'notes.accountId': ofTeam,
  'notes.seatId': id,
  'notes.clientKey': id,
  'notes.internalText': ofTeam,
  'notes.writtenAt': ofTeam,
  'notes.schemaVersion': machinery,
};
