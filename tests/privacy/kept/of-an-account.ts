import type { FieldRule } from './of-an-asker.js';

/** What the test knows of the account that is saved. */
export interface KnownAccount {
  readonly kind: 'team' | 'member';
  readonly name: string;
  /** A moment as the file writes it. */
  readonly moment: (at: Date | number) => string;
  /** As the file writes it. */
  readonly since: string;
  /** The hour in which a browser signed in. */
  readonly begunAfter: Date;
  readonly lastCodeAt: Date | null;
  readonly lastHereOn: string | null;
}

const not = (notInFile: string): FieldRule<KnownAccount> => ({ notInFile });
const ofTeam =
  (...says: string[]): FieldRule<KnownAccount> =>
  ({ kind }) =>
    kind === 'team' ? says : [];

const id = not('a random id: it says nothing of anybody');
const machinery = not('the same for everybody, or follows from what the file says');

/** Every field of the account itself and of its sign-ins. A field that is not here fails the test. */
export const keptOfAnAccount: Readonly<Record<string, FieldRule<KnownAccount>>> = {
  'accounts._id': id,
  'accounts.signInKey': not('a keyed hash of the name, which the file says'),
  'accounts.kind': machinery,
  'accounts.name': ({ name }) => [`Naam: ${name}`],
  'accounts.roles': ofTeam('Rollen: host, consulent, coördinator'),
  'accounts.profession': ofTeam('Beroep: psycholoog'),
  'accounts.passphraseHash': () => ['iets waarmee we je wachtwoord controleren, niet het wachtwoord zelf'],
  'accounts.factorSecret': ofTeam('de sleutel van je code-app (versleuteld)'),
  'accounts.factorLastStep': ({ lastCodeAt, moment }) =>
    lastCodeAt ? [`Laatste code van de app gebruikt: ${moment(lastCodeAt)}`] : [],
  'accounts.recovery': ({ kind }) => [
    kind === 'team'
      ? 'iets waarmee we je herstelcodes controleren, niet de codes zelf'
      : 'iets waarmee we je herstelwoorden controleren, niet de woorden zelf',
  ],
  'accounts.acceptedRules': ofTeam('Huisregels waar je ja tegen zei, versie: 3'),
  'accounts.round': not('a count of how often all sign-ins were ended'),
  'accounts.createdAt': ({ since }) => [`Sinds: ${since}`],
  'accounts.lastHereOn': ({ lastHereOn }) => (lastHereOn ? [`Laatste dag hier: ${lastHereOn}`] : []),
  'accounts.schemaVersion': machinery,

  'signInSessions._id': id,
  'signInSessions.mark': not('a keyed hash of the account and this row'),
  'signInSessions.goesAt': ({ begunAfter, moment }) => [`– ${moment(begunAfter)}\n`],
  'signInSessions.sealed': not('sealed under a secret that only that browser has: nobody here can open it'),
  'signInSessions.schemaVersion': machinery,
};

/** Every other place in the store where an account can stand, and what its owner's file says of that. */
export const mentionsOfAnAccount: Readonly<Record<string, readonly string[]>> = {
  'accounts._id': [],
  'dataKeys._id': [],
  'invitations.accountId': ['Er is een link waarmee je opnieuw kunt inloggen, tot: '],
  'proposals.aboutId': ['Bo vraagt om Annemarijke niet langer coördinator te laten zijn.'],
  'proposals.byId': ['Annemarijke vraagt om Bo niet langer coördinator te laten zijn.'],
  'threads.voices.takenBy': ['Vragen die je oppakte of waarop je een groet stuurde: 2'],
  'threads.greeting.accountId': ['Vragen die je oppakte of waarop je een groet stuurde: 2'],
  'notes.accountId': ['Notities die je bij vragen schreef: 1'],
  'settings.by': ['Keren dat je een instelling veranderde, die we nog bewaren: 2'],
  'formerSettings.by': ['Keren dat je een instelling veranderde, die we nog bewaren: 2'],
  'duty.accountId': ['Je hebt de achterwacht, tot'],
  'moderationCases.decided.by': ['Meldingen waarover je besliste, die we nog bewaren: 2'],
  'pauses._id': ['Je pauzeert, tot'],
  'measures.by': ['Maatregelen die over jou gaan, of die je nam, en die we nog bewaren'],
  'reviews.by': ['Gesloten ruimtes die je nalas, met je reden'],
  'logEntries.who': ['Annemarijke las een vraag', 'Annemarijke opende een ruimte'],
  'logEntries.about': ['Noor gaf een vraag door aan Annemarijke'],
  'logEntries.onceKey': ['Annemarijke las een vraag'],
};

/** What may still name an account that was erased: the log, which nobody changes, and which has no name to it any more. */
export const mentionsThatStay = ['logEntries.about', 'logEntries.onceKey', 'logEntries.who'];
